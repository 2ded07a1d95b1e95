using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>One actor while the article is being read; what is learnt of it is added here, and nowhere else.</summary>
internal sealed class CastMember(int index, string name, ActorKind kind)
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    public ActorKind Kind { get; } = kind;

    public string? FamilyName { get; init; }

    public string? GazetteerKey { get; init; }

    public bool ArticleBound { get; init; }

    /// <summary>Speaks for several: "they" can mean it.</summary>
    public bool IsPlural { get; init; }

    public Role? Role { get; private set; }

    public CastMember? Body { get; private set; }

    public CastMember? PartOf { get; set; }

    public Gender Gender { get; set; }

    public SortedSet<string> OtherNames { get; } = new(StringComparer.Ordinal);

    public List<TokenRange> Mentions { get; } = [];

    public Capacity Capacity => CapacityOf(Role, Body);

    /// <summary>Keeps the fullest role: one that names its body before one that does not, an office before an affiliation, then the longer one.</summary>
    public void Learn(Role role, CastMember? body)
    {
        if (Role is not null && Weight(Role, Body) >= Weight(role, body)) return;
        (Role, Body) = (role, body ?? (Role is not null && !role.IsFormer && !Role.IsFormer ? Body : null));
    }

    public static Capacity CapacityOf(Role? role, CastMember? body)
    {
        if (role is null || body is null || role.IsFormer || role.IsAffiliation && role.Noun.Class != SourceClass.Spokesperson) return Capacity.Personal;
        return role.Noun.Class switch
        {
            SourceClass.Spokesperson => Capacity.Spokesperson,
            SourceClass.Office => Capacity.OfficeHolder,
            _ => Capacity.Personal,
        };
    }

    private static int Weight(Role role, CastMember? body) =>
        (body is null ? 0 : 1000) + (role.Noun.Class is SourceClass.Office or SourceClass.Spokesperson ? 500 : 0) + Math.Min(400, role.Words.Count);
}
