using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Gives the tokens around a possible cue their features: what each is by itself, and where it stands to the cue.</summary>
internal sealed class ArgumentFeatures
{
    /// <summary>The most features a token has by itself.</summary>
    public const int MostOwn = 24;

    /// <summary>The most features a token has by its relation to the cue.</summary>
    public const int MostRelative = 48;

    /// <summary>Kinds of joint, as in <see cref="FeatureReader.Joints"/>.</summary>
    public const int Joints = 10 + (Relations * Relations) + 24;

    private const int Relations = 9;
    private const int MostCounted = 3;

    private readonly Reading reading;
    private readonly FeatureReader features;
    private readonly Labelling labelling;
    private readonly int[] commas;
    private readonly int[] verbs;
    private readonly int[] cues;
    private readonly int[] marks;
    private readonly byte[] relations;

    public ArgumentFeatures(Reading reading, FeatureReader features, Labelling labelling)
    {
        (this.reading, this.features, this.labelling) = (reading, features, labelling);
        (commas, verbs, cues, marks) = (Counted(i => reading.Tokens[i].Word is "," or "—" or "–" or "--"), Counted(i => reading.Tokens[i].Tag is Tag.Verb), Counted(i => labelling.CueMargin(i) > 0), Counted(i => reading.Tokens[i].IsQuotationMark));
        relations = new byte[labelling.Length];
    }

    /// <summary>Looks at another cue; what is read next is read for it.</summary>
    public CueView Look(CueSpot spot)
    {
        var window = spot.Window;
        for (var i = window.First; i < window.End; i++) relations[i] = (byte)(features.Rules[i] switch { 0 => 0, (int)Label.ContentFirst or (int)Label.ContentRest => 5, (int)Label.SourceFirst or (int)Label.SourceRest => 6, _ => 7 });
        if (spot.Rule >= 0)
        {
            var rule = reading.Attributions[spot.Rule];
            foreach (var content in rule.Content) Mark(content, 1);
            foreach (var source in rule.Sources) Mark(source, 3);
            if (rule.Cue is { } cue) for (var i = Math.Max(cue.First, window.First); i < Math.Min(cue.End, window.End); i++) relations[i] = 8;
        }

        var (anchor, token) = (spot.Anchor, features.Tokens[spot.Anchor]);
        var sentence = reading.SentenceOf(anchor).Tokens;
        var kind = spot.Rule < 0 ? 0u : 1 + (uint)reading.Attributions[spot.Rule].Kind;
        return new CueView(
            spot, token.Lemma != 0 ? token.Lemma : token.Word ^ 1, (uint)token.Tag, kind, anchor > sentence.First ? features.Tokens[anchor - 1].Word : 1, anchor + 1 < sentence.End ? features.Tokens[anchor + 1].Word : 1,
            (uint)(token.Ending % 61), (uint)features.Around.Found(anchor), token.Sense);

        void Mark(TokenRange range, byte first)
        {
            for (var i = Math.Max(range.First, window.First); i < Math.Min(range.End, window.End); i++) relations[i] = (byte)(i == range.First ? first : first + 1);
        }
    }

    /// <summary>Writes the features a token has by itself; the answer is how many.</summary>
    public int ReadOwn(int at, Span<int> rows)
    {
        var write = new RowWriter(rows);
        var (a, b, c, d, e) = (At(at - 2), At(at - 1), At(at), At(at + 1), At(at + 2));
        var label = (uint)labelling[at];
        var sure = Bucket(labelling.Margin(at));
        write.Add(64, c.Word);
        write.Add(65, b.Word, c.Word);
        write.Add(66, c.Word, d.Word);
        write.Add(67, b.Word, (uint)c.Tag);
        write.Add(68, d.Word, (uint)c.Tag);
        write.Add(69, (uint)((b.Tag * 32) + c.Tag), (uint)((d.Tag * 32) + e.Tag));
        write.Add(70, (uint)((a.Tag * 32) + b.Tag), (uint)((c.Tag * 32) + d.Tag));
        write.Add(71, c.Ending, (uint)((c.Tag * 8) + c.Shape));
        write.Add(72, (uint)((b.Quoted * 64) + (c.Quoted * 8) + d.Quoted), c.Word);
        write.Add(73, label, sure);
        write.Add(74, (LabelAt(at - 1) * 64) + (label * 8) + LabelAt(at + 1), sure);
        write.Add(75, (uint)((features.Rules[at] * 8) + RuleAt(at - 1)), (uint)((RuleAt(at + 1) * 8) + (int)label));
        write.Add(76, features.Tokens[features.Around.ClauseOpener(at)].Word, (uint)c.Tag);
        write.Add(77, (uint)((c.Cue * 8) + b.Cue), (uint)((d.Cue * 32) + c.Tag));
        write.Add(78, (uint)features.Around.Place(at), (uint)((c.Tag * 8) + c.Quoted));
        write.Add(79, SureAt(at - 1) * 64 + sure * 8 + SureAt(at + 1), (uint)c.Quoted);
        write.Add(80, c.Sense, (uint)c.Tag);
        write.Add(81, b.Sense, c.Sense);
        write.Add(82, c.Sense, d.Sense);
        return write.Count;
    }

    /// <summary>Writes the features a token has by its relation to the cue; the answer is how many.</summary>
    public int ReadRelative(int at, CueView cue, Span<int> rows)
    {
        var write = new RowWriter(rows);
        var (b, c, d) = (At(at - 1), At(at), At(at + 1));
        var anchor = cue.Spot.Anchor;
        var (low, high) = (Math.Min(at, anchor), Math.Max(at, anchor));
        var side = at < anchor ? 0u : at == anchor ? 1u : 2u;
        var far = Surroundings.Distance(at, anchor);
        var away = (uint)Math.Min(3, Math.Abs(reading.Tokens[at].Sentence - reading.Tokens[anchor].Sentence));
        var place = (side * 64) + (far * 4) + away;
        var relation = Relation(at);
        var near = (Relation(at - 1) * Relations * Relations) + (relation * Relations) + Relation(at + 1);
        var (pauses, actions, others, quotes) = (Between(commas, low, high), Between(verbs, low, high), Between(cues, low, high), Between(marks, low, high));
        var (tag, sided) = ((uint)c.Tag, (cue.Lemma * 3) + side);
        var (label, sure) = ((uint)labelling[at], Bucket(labelling.Margin(at)));
        var opener = features.Around.ClauseOpener(at);
        var same = opener == features.Around.ClauseOpener(anchor) ? 1u : 0u;
        write.Add(100, cue.Lemma, place);
        write.Add(101, tag, place);
        write.Add(102, sided, c.Word);
        write.Add(103, (side * 16) + (pauses * 4) + away, (tag * 4) + actions);
        write.Add(104, place, (uint)((c.Quoted * 8) + b.Quoted));
        write.Add(105, sided, (uint)(c.Quoted * 4) + away);
        write.Add(106, (label * 8) + sure, place);
        write.Add(107, label, sided);
        write.Add(108, (relation * 4) + side, (cue.Rule * 8) + (uint)c.Quoted);
        write.Add(109, relation, c.Word);
        write.Add(110, near, (side * 8) + cue.Rule);
        write.Add(111, (actions * 4) + pauses, (side * 512) + (tag * 16) + (others * 4) + away);
        write.Add(112, (others * 4) + side, (label * 8) + relation);
        write.Add(113, sided, features.Tokens[opener].Word);
        write.Add(114, cue.After, place);
        write.Add(115, cue.Before, place);
        write.Add(116, cue.Tag, (place * 32) + tag);
        write.Add(117, cue.Ending, (place * 16) + (label * 2) + same);
        write.Add(118, (same * 4) + side, (tag * 8) + actions);
        write.Add(119, sided, b.Word);
        write.Add(120, (side * 4) + pauses, b.Word);
        write.Add(121, (side * 4) + pauses, d.Word);
        write.Add(122, (side * 64) + (far * 8) + (quotes * 2) + same, (uint)((b.Tag * 32) + c.Tag));
        write.Add(123, (side * 64) + (far * 8) + pauses, (uint)((c.Tag * 32) + d.Tag));
        write.Add(124, (uint)((c.Shape * 4) + side), (place * 4) + actions);
        write.Add(125, (relation * 8) + label, (sure * 16) + (side * 4) + (uint)Math.Min(3, cue.Found));
        write.Add(126, sided, (uint)((b.Tag * 1024) + (c.Tag * 32) + d.Tag));
        write.Add(127, (quotes * 4) + side, (label * 64) + (uint)(c.Quoted * 8) + (uint)b.Quoted);
        write.Add(128, cue.Lemma, (uint)(features.Around.HasQuotation(at) ? 8 : 0) + side + (relation * 16));
        write.Add(133, cue.Sense, (place * 32) + tag);
        write.Add(134, cue.Sense, (c.Sense * 4) + side);
        write.Add(135, c.Sense, (place * 4) + same);
        write.Add(136, cue.Sense, (label * 64) + (side * 16) + relation);
        if (at == anchor)
        {
            write.Add(137, cue.Sense, (tag * 8) + Bucket(labelling.CueMargin(at)));
            write.Add(138, cue.Sense, cue.Before);
            write.Add(139, cue.Sense, cue.After);
            write.Add(129, cue.Lemma, (cue.Rule * 8) + Bucket(labelling.CueMargin(at)));
            write.Add(130, cue.Before, cue.Lemma);
            write.Add(131, cue.After, cue.Lemma);
            write.Add(132, cue.Lemma, (cue.Tag * 4) + (uint)Math.Min(3, cue.Found));
        }

        return write.Count;
    }

    /// <summary>The three joints of the token with the one before.</summary>
    public void ReadJoints(int at, CueView cue, Span<int> joints)
    {
        var side = at <= cue.Spot.Anchor ? 0 : 1;
        var before = at > cue.Spot.Window.First ? at - 1 : at;
        joints[0] = (side * 5) + features.Tokens[at].Quoted;
        joints[1] = 10 + (int)((Relation(before) * Relations) + Relation(at));
        joints[2] = 10 + (Relations * Relations) + (side * 12) + FeatureReader.Joint(reading.Tokens[before], reading.Tokens[at]);
    }

    private static uint Bucket(float margin) => margin switch { < -6 => 0, < -3 => 1, < -1 => 2, < 0 => 3, < 1 => 4, < 3 => 5, < 6 => 6, _ => 7 };

    private int[] Counted(Func<int, bool> counts)
    {
        var sums = new int[labelling.Length + 1];
        for (var i = 0; i < labelling.Length; i++) sums[i + 1] = sums[i] + (counts(i) ? 1 : 0);
        return sums;
    }

    /// <summary>How many stand strictly between, up to three.</summary>
    private static uint Between(int[] sums, int low, int high) => high - low < 2 ? 0 : (uint)Math.Min(MostCounted, sums[high] - sums[low + 1]);

    private TokenFeatures At(int at) => at >= 0 && at < labelling.Length ? features.Tokens[at] : TokenFeatures.None;

    private uint LabelAt(int at) => at >= 0 && at < labelling.Length ? (uint)labelling[at] : 7;

    private uint SureAt(int at) => at >= 0 && at < labelling.Length ? Bucket(labelling.Margin(at)) : 0;

    private int RuleAt(int at) => at >= 0 && at < labelling.Length ? features.Rules[at] : 7;

    private uint Relation(int at) => at >= 0 && at < relations.Length ? relations[at] : 0u;
}

/// <summary>What the features of tokens around a cue say of the cue.</summary>
internal readonly record struct CueView(CueSpot Spot, uint Lemma, uint Tag, uint Rule, uint Before, uint After, uint Ending, uint Found, uint Sense);
