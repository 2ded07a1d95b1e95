
namespace StatementTracker.Extraction.Actors;

/// <summary>Keeps the actors that speak, are spoken for or are referred to, with the bodies and wholes they belong to, in the order of the text.</summary>
internal static class ActorPruner
{
    public static Reading Read(Reading reading)
    {
        var kept = Kept(reading);
        var index = new int[reading.Actors.Length];
        Array.Fill(index, -1);
        var order = kept.OrderBy(actor => reading.Actors[actor].Mentions is [var first, ..] ? first.Start : int.MaxValue).ThenBy(actor => actor).ToList();
        for (var i = 0; i < order.Count; i++) index[order[i]] = i;
        return reading with
        {
            Actors = [.. order.Select(actor => Moved(reading.Actors[actor], index))],
            Roles = [.. order.Select(actor => reading.Roles[actor])],
            Mentions = [.. reading.Mentions.Where(mention => index[mention.Actor] >= 0).Select(mention => mention with { Actor = index[mention.Actor] })],
            Statements = [.. reading.Statements.Select(statement => statement with { Speakers = [.. statement.Speakers.Select(speaker => Moved(speaker, index))] })],
            References = [.. reading.References.Select(reference => reference with { TargetActor = Moved(reference.TargetActor, index) })],
        };
    }

    private static HashSet<int> Kept(Reading reading)
    {
        var kept = new HashSet<int>();
        var next = new Stack<int>(reading.Statements.SelectMany(statement => statement.Speakers.Select(speaker => speaker.Actor)).OfType<int>()
            .Concat(reading.References.Select(reference => reference.TargetActor).OfType<int>()));
        while (next.TryPop(out var actor))
        {
            if (!kept.Add(actor)) continue;
            if (reading.Actors[actor].Body is { } body) next.Push(body);
            if (reading.Actors[actor].PartOf is { } whole) next.Push(whole);
        }

        return kept;
    }

    private static ActorDraft Moved(ActorDraft actor, int[] index) => actor with { Body = Moved(actor.Body, index), PartOf = Moved(actor.PartOf, index) };

    private static SpeakerDraft Moved(SpeakerDraft speaker, int[] index) => speaker with { Actor = Moved(speaker.Actor, index), OnBehalfOf = Moved(speaker.OnBehalfOf, index) };

    private static int? Moved(int? actor, int[] index) => actor is { } some ? index[some] : null;
}
