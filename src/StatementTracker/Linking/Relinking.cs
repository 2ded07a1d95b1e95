using StatementTracker.Linking.Actors;
using StatementTracker.Linking.Positions;
using StatementTracker.Linking.References;
using StatementTracker.Linking.Utterances;
using StatementTracker.Model;

namespace StatementTracker.Linking;

/// <summary>How a write becomes links and positions: these stages, in this order.</summary>
public static class Relinking
{
    public static IReadOnlyList<LinkingStage> Stages { get; } =
    [
        KnownActors.Stage,
        ActorLinker.Stage,
        SpeakerLinks.Stage,
        OrphanActors.Stage,
        UtteranceLinker.Stage,
        IssueTagging.Stage,
        ReferenceLinker.Stage,
        StanceCarrying.Stage,
        PositionDeriver.Stage,
    ];
}
