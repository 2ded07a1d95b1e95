namespace StatementTracker.Model;

/// <summary>What sort of source speaks. A <c>group</c> is a collective such as "European politicians"; <c>unnamed</c> is a source the text does not name.</summary>
public enum ActorKind { Person, Organization, State, Group, Unnamed }

/// <summary>How the words are given: inside quotation marks, in the reporter's words, or partly both.</summary>
public enum StatementMode { Direct, Indirect, Mixed }

/// <summary>The one primary speech act of a statement, after PLOVER and CAMEO; by precedence defer, declineComment, the specific ones, assert.</summary>
public enum SpeechAct
{
    Assert, Support, Reject, Propose, Request, Promise, Threaten, Warn, Accuse, Condemn, Concede, Deny,
    Defer, DeclineComment, NoResponse, Question, Answer,
}

/// <summary>Whether the words were uttered at a time, are a lasting attitude ("has long opposed"), or are read off something else ("signals that X views").</summary>
public enum Occurrence { Uttered, Standing, Inferred }

/// <summary>
/// The side taken towards an issue's proposition, after Discourse Network Analyzer and SemEval: <c>neutral</c> expressly takes no side,
/// <c>mixed</c> argues both, <c>unclear</c> has an unreadable side, <c>none</c> is about the issue and takes no side.
/// <c>conflicting</c>, <c>silent</c> and <c>disputed</c> are stances of positions only, never of statements.
/// </summary>
public enum Stance { For, Against, Neutral, Mixed, Unclear, None, Conflicting, Silent, Disputed }

/// <summary>What a position rests on. <c>reported</c> (what others say of an actor) is kept apart and is no position.</summary>
public enum Basis { Own, OnBehalf, Deferred, Editor, Reported }

/// <summary>How one statement refers to an earlier one; <c>defersTo</c> maps to CiTO's <c>citesAsAuthority</c>.</summary>
public enum ReferenceType
{
    DefersTo, RefersTo, Cites, Quotes, Reaffirms, AgreesWith, DisagreesWith, Denies, Disowns, Corrects, Clarifies,
    Retracts, RepliesTo, DisputesAccountOf,
}

/// <summary>Who draws the link. A narrator's link is kept and carries no stance.</summary>
public enum ReferenceMaker { Speaker, Narrator }

/// <summary>How sure a link is of its target; the same three for a reference and for an actor's mention.</summary>
public enum LinkState { Resolved, Ambiguous, Unresolved }

/// <summary>What a person has said of an extracted record.</summary>
public enum ReviewState { Extracted, Confirmed, Rejected, Edited }

/// <summary>The capacity in which a speaker spoke; it decides for whom the words count.</summary>
public enum Capacity
{
    /// <summary>For itself: no role, an affiliation ("scholar at …") or a former office.</summary>
    Personal,

    /// <summary>Holds an office of the body; its words are its own and the body's.</summary>
    OfficeHolder,

    /// <summary>Speaks for the body; its reports are the body's and not its own.</summary>
    Spokesperson,
}

/// <summary>How finely a time is known.</summary>
public enum TimePrecision { Unknown, Year, Month, Week, Day, Instant, Range }
