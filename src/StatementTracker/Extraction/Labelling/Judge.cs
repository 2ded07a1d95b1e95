using System.Globalization;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Says how probable it is that a trained coder agrees with an attribution, content and source: boosted trees over the evidence (Friedman
/// 2001), learned from articles that the labellers did not learn from.
/// </summary>
internal sealed class Judge
{
    private static readonly Lazy<Judge> OfRightness = new(() => Embedded("confidence.txt")), OfAgreement = new(() => Embedded("agreement.txt"));

    private readonly int[] roots;
    private readonly Node[] nodes;

    private Judge(IEnumerable<string> lines)
    {
        var (roots, nodes) = (new List<int>(), new List<Node>());
        foreach (var line in lines)
        {
            roots.Add(nodes.Count);
            var words = line.Split(' ');
            var next = 0;
            Add(words, nodes, ref next);
            if (next != words.Length) throw new FormatException($"A tree has {words.Length - next} words too many.");
        }

        (this.roots, this.nodes) = ([.. roots], [.. nodes]);
    }

    /// <summary>The probability that a trained coder has it; docs/model-card.md says what the judges that ship were fitted on.</summary>
    public static Judge Confidence => OfRightness.Value;

    /// <summary>How far a trained coder's content would agree, if the speaker does: tokens in both over tokens in either.</summary>
    public static Judge Agreement => OfAgreement.Value;

    /// <summary>One of a tree a line, in preorder: "FEATURE&lt;THRESHOLD" for a fork, what holds first; "NUMBER" for a leaf, in nats.</summary>
    /// <exception cref="FormatException">A line holds no tree.</exception>
    public static Judge Of(IEnumerable<string> lines) => new(lines);

    /// <exception cref="FormatException">A line of the file holds no tree.</exception>
    public static Judge Read(string path) => Of(File.ReadLines(path).Where(line => !line.StartsWith('#')));

    /// <summary>From 0 to 1.</summary>
    public double Probability(double[] evidence)
    {
        var odds = 0.0;
        foreach (var root in roots)
        {
            var at = root;
            while (nodes[at].Feature >= 0) at = evidence[nodes[at].Feature] < nodes[at].Value ? at + 1 : nodes[at].Otherwise;
            odds += nodes[at].Value;
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private static Judge Embedded(string file) => Of(WordList.Lines(typeof(Judge), file));

    private static void Add(string[] words, List<Node> nodes, ref int next)
    {
        if (next == words.Length) throw new FormatException("A tree ends early.");
        var fork = words[next++].Split('<');
        if (fork.Length == 1)
        {
            nodes.Add(new Node(-1, Number(fork[0]), 0));
            return;
        }

        var at = nodes.Count;
        var (feature, threshold) = (int.Parse(fork[0], NumberStyles.None, CultureInfo.InvariantCulture), Number(fork[1]));
        nodes.Add(default);
        Add(words, nodes, ref next);
        nodes[at] = new Node(feature, threshold, nodes.Count);
        Add(words, nodes, ref next);
    }

    private static double Number(string word) => double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <param name="Feature">Which number decides, or -1 at a leaf.</param>
    /// <param name="Value">The threshold, or a leaf's part of the log odds.</param>
    /// <param name="Otherwise">The node to go on from where the number is not below the threshold; where it is, the next node.</param>
    private readonly record struct Node(int Feature, double Value, int Otherwise);
}
