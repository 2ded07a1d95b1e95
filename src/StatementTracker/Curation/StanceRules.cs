using StatementTracker.Model;

namespace StatementTracker.Curation;

/// <summary>Which stances people can set: the others follow from several statements.</summary>
internal static class StanceRules
{
    /// <exception cref="DomainRuleException">The stance is one of derived positions only.</exception>
    public static void Check(Stance stance, string field)
    {
        if (stance is Stance.Conflicting or Stance.Silent or Stance.Disputed)
            throw new DomainRuleException(field, "Conflicting, silent and disputed follow from statements and cannot be set.");
    }
}
