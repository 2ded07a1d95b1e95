using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Mentions;

/// <summary>What a name, by its words and what stands around it, is the name of.</summary>
internal enum NameKind { Unknown, Person, Organization, Known }

internal enum Gender { Unknown, Female, Male }

/// <summary>A name in the text.</summary>
/// <param name="Words">With title and role before it: "Velmaran spokesman Bo Karr".</param>
/// <param name="Name">The name alone.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Match">The gazetteer's entry where it is <see cref="NameKind.Known"/>.</param>
/// <param name="Role">The role before it or in apposition, or null.</param>
/// <param name="Gender">As far as a form of address or the role tells.</param>
/// <param name="IsDetermined">"the" stands before it.</param>
internal sealed record NameMention(TokenRange Words, TokenRange Name, NameKind Kind, GazetteerMatch? Match, Role? Role, Gender Gender, bool IsDetermined);
