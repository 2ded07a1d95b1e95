namespace StatementTracker.Linking.Issues.Stances;

/// <summary>What is gathered on the way from a mention to the verb or noun that governs it.</summary>
internal sealed class Chain
{
    public int Sign { get; private set; } = 1;

    /// <summary>Something on the way leaves the side unreadable ("reluctant to", "not necessarily").</summary>
    public bool Unclear { get; set; }

    /// <summary>A word on the way takes a side, and does not just act.</summary>
    public bool HasAttitude { get; private set; }

    /// <summary>Somebody should: whose verb it is no longer matters.</summary>
    public bool Normative { get; set; }

    /// <summary>"no peacekeepers".</summary>
    public bool No { get; set; }

    /// <summary>Another noun follows the mention and may be its head.</summary>
    public bool Tail { get; set; }

    /// <summary>The side of what follows the mention, where the verb asks for it ("wants them banned").</summary>
    public int Complement { get; set; } = 1;

    public List<Mark> Marks { get; } = [];

    public double Confidence { get; set; } = 0.9;

    public void Flip() => Sign = -Sign;

    public void Take(Mark mark, Sense sense)
    {
        Marks.Add(mark);
        if (sense.Kind is AttitudeKind.Attitude or AttitudeKind.RuleOut or AttitudeKind.Eval or AttitudeKind.Control or AttitudeKind.Mandative)
            HasAttitude = true;
        if (sense.Sign == 0) Unclear = true;
        else Sign *= sense.Sign;
    }
}
