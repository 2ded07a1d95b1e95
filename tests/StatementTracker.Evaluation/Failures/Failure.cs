using StatementTracker.Evaluation.Corpus;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Failures;

/// <summary>What went wrong with a statement.</summary>
public enum FailureClass
{
    /// <summary>Nothing was found there.</summary>
    MissedContent,

    /// <summary>Found where the gold has no statement.</summary>
    Spurious,

    /// <summary>Found, with so much besides that they do not agree.</summary>
    SpanTooLong,

    /// <summary>Found in too small a part.</summary>
    SpanTooShort,

    /// <summary>One statement found as several.</summary>
    SplitLeftApart,

    /// <summary>Several statements found as one.</summary>
    RunTogether,

    /// <summary>Found, and another named as its speaker.</summary>
    WrongSpeaker,

    /// <summary>Found, and its speaker not.</summary>
    NoSpeaker,

    /// <summary>Found, with a speaker where the gold has none.</summary>
    NeedlessSpeaker,
}

/// <summary>One thing that went wrong.</summary>
/// <param name="Class">What.</param>
/// <param name="Article">Where.</param>
/// <param name="Gold">The gold statement; null where it is spurious.</param>
/// <param name="Found">What was found; null where it was missed.</param>
public sealed record Failure(FailureClass Class, GoldArticle Article, GoldStatement? Gold, PredictedStatement? Found)
{
    /// <summary>The gold's kind, or that of what is spurious.</summary>
    public StatementMode? Kind => Gold is null ? Found?.Kind : Gold.Kind;
}
