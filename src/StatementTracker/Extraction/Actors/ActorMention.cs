using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction;

/// <summary>Words that mean an actor.</summary>
/// <param name="Words">The noun phrase without appositives: "Russian Foreign Minister Verin", "he", "the ministry".</param>
/// <param name="Actor">Index into the reading's actors.</param>
/// <param name="IsPronoun">True for "he", "its" and their kin.</param>
internal readonly record struct ActorMention(TokenRange Words, int Actor, bool IsPronoun);
