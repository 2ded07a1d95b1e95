using System.Buffers.Binary;

namespace StatementTracker.Linking.Utterances;

/// <summary>
/// What reports of one utterance are looked up by: hashes of the wording's first words and of the three runs of three words that hash least
/// (a bottom-k sketch, Broder 1997), with its speakers. Wordings that share most of their runs, or begin alike, share one of them; a short
/// wording has one, of all its words.
/// </summary>
internal static class NearKeys
{
    private const int Run = 3;
    private const int Runs = 3;
    private const int Opening = 5;
    private const ulong Seed = 14695981039346656037UL;

    public static IReadOnlyList<long> Of(IEnumerable<Guid> speakers, Wording wording)
    {
        var said = speakers.Order().Aggregate(0UL, Mix);
        return [.. Hashes(wording).Select(hash => (long)Mix(said, hash)).Distinct()];
    }

    /// <summary>Which runs are chosen depends on the words alone, so that ids, which differ from database to database, decide nothing.</summary>
    private static IEnumerable<ulong> Hashes(Wording wording)
    {
        if (!wording.MayDiffer) return [Hash(wording.Words)];
        var runs = Enumerable.Range(0, wording.Words.Count - Run + 1).Select(i => Hash(wording.Words.Skip(i).Take(Run)));
        return runs.Distinct().Order().Take(Runs).Prepend(Hash(wording.Words.Take(Opening)));
    }

    private static ulong Mix(ulong hash, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return Mix(Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    }

    private static ulong Hash(IEnumerable<string> words)
    {
        var seed = Seed;
        foreach (var word in words)
        {
            foreach (var rune in word.EnumerateRunes()) seed = Mix(seed, (ulong)rune.Value);
            seed = Mix(seed, ' ');
        }

        return seed;
    }

    /// <summary>FNV-1a's step with the finish of MurmurHash3, so that low values say nothing of the words.</summary>
    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
