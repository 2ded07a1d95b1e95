using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Gives each token of an article its features, hashed to rows of the model's table.</summary>
internal sealed class FeatureReader
{
    /// <summary>The most features a token has.</summary>
    public const int Most = 60;

    private readonly Reading reading;
    private readonly TokenFeatures[] tokens;
    private readonly RuleLabels rules;
    private readonly Surroundings around;

    public FeatureReader(Reading reading)
    {
        this.reading = reading;
        tokens = TokenFeatures.Of(reading);
        rules = RuleLabels.Of(reading);
        around = new Surroundings(reading, tokens);
    }

    public IReadOnlyList<TokenFeatures> Tokens => tokens;

    public RuleLabels Rules => rules;

    public Surroundings Around => around;

    /// <summary>Kinds of joint between the token before and this one, for each of which labels follow on each other by weights of their own.</summary>
    public const int Joints = 5 + (7 * 7) + 12;

    /// <summary>The three joints of the token with the one before.</summary>
    public void ReadJoints(int at, TokenRange paragraph, Span<int> joints)
    {
        var before = at > paragraph.First ? at - 1 : at;
        joints[0] = tokens[at].Quoted;
        joints[1] = 5 + (rules[before] * 7) + rules[at];
        joints[2] = 5 + 49 + Joint(reading.Tokens[before], reading.Tokens[at]);
    }

    /// <summary>Writes the rows of a token's features; the answer is how many.</summary>
    public int Read(int at, TokenRange paragraph, Span<int> rows)
    {
        var write = new RowWriter(rows);
        var (a, b, c, d, e) = (At(at - 2, paragraph), At(at - 1, paragraph), tokens[at], At(at + 1, paragraph), At(at + 2, paragraph));
        var (rule, ruleBefore, ruleAfter) = ((uint)rules[at], Rule(at - 1, paragraph), Rule(at + 1, paragraph));
        var (tag, kind) = ((uint)c.Tag, (uint)rules.Kind(at));
        var state = (uint)((c.Quoted * 8) + b.Quoted);
        write.Add(1, c.Word);
        write.Add(2, b.Word);
        write.Add(3, d.Word);
        write.Add(4, a.Word);
        write.Add(5, e.Word);
        write.Add(6, b.Word, c.Word);
        write.Add(7, c.Word, d.Word);
        write.Add(8, tag, (uint)c.Shape);
        write.Add(9, (uint)b.Tag, tag);
        write.Add(10, tag, (uint)d.Tag);
        write.Add(11, (uint)((a.Tag * 32) + b.Tag), tag);
        write.Add(12, tag, (uint)((d.Tag * 32) + e.Tag));
        write.Add(13, (uint)b.Tag, (uint)((c.Tag * 32) + d.Tag));
        write.Add(14, c.Ending, tag);
        write.Add(15, b.Word, tag);
        write.Add(16, d.Word, tag);
        write.Add(17, state, (uint)d.Quoted);
        write.Add(18, state, c.Word);
        write.Add(19, (uint)c.Quoted, b.Word);
        write.Add(20, (uint)((c.Cue * 8) + b.Cue), (uint)d.Cue);
        write.Add(21, c.Lemma, tag);
        write.Add(22, b.Lemma, tag);
        write.Add(23, d.Lemma, tag);
        write.Add(51, c.Sense, tag);
        write.Add(52, b.Sense, c.Sense);
        write.Add(53, c.Sense, d.Sense);
        write.Add(54, c.Sense, (rule * 64) + kind);
        AddRules(ref write, rule, ruleBefore, ruleAfter, kind, at, c, b, d);
        AddSurroundings(ref write, at, c, rule);
        return write.Count;
    }

    private void AddRules(ref RowWriter write, uint rule, uint before, uint after, uint kind, int at, TokenFeatures c, TokenFeatures b, TokenFeatures d)
    {
        write.Add(24, rule, (before * 8) + after);
        write.Add(25, rule, c.Word);
        write.Add(26, (rule * 8) + before, (uint)((b.Tag * 32) + c.Tag));
        write.Add(27, (rule * 8) + after, (uint)((c.Tag * 32) + d.Tag));
        write.Add(28, (rule * 64) + kind, (uint)c.Quoted);
        write.Add(29, rule, around.RuleCue(at));
        write.Add(30, rule, (uint)around.Found(at));
        write.Add(31, (rule * 8) + before, b.Word);
    }

    private void AddSurroundings(ref RowWriter write, int at, TokenFeatures c, uint rule)
    {
        var (left, right) = (around.CueBefore(at), around.CueAfter(at));
        var (leftLemma, rightLemma) = (left < 0 ? 1 : tokens[left].Lemma, right < 0 ? 1 : tokens[right].Lemma);
        var (leftFar, rightFar) = (Surroundings.Distance(at, left), Surroundings.Distance(at, right));
        var (verb, nextVerb) = (around.VerbBefore(at), around.VerbAfter(at));
        var (tag, commas) = ((uint)c.Tag, (uint)around.CommasSince(at, left));
        var opener = around.ClauseOpener(at);
        write.Add(32, leftLemma, leftFar);
        write.Add(33, rightLemma, rightFar);
        write.Add(34, leftLemma, (leftFar * 8) + commas);
        write.Add(35, (leftFar * 32) + tag, commas);
        write.Add(36, (rightFar * 32) + tag, (uint)around.CommasUntil(at, right));
        write.Add(37, leftLemma, c.Word);
        write.Add(38, verb < 0 ? 1 : tokens[verb].Word, Surroundings.Distance(at, verb));
        write.Add(39, nextVerb < 0 ? 1 : tokens[nextVerb].Word, Surroundings.Distance(at, nextVerb));
        write.Add(40, tokens[opener].Word, Surroundings.Distance(at, opener));
        write.Add(41, left < 0 || left == 0 ? 1 : tokens[left - 1].Word, leftFar);
        write.Add(42, left < 0 || left + 1 >= tokens.Length ? 1 : tokens[left + 1].Word, leftFar);
        write.Add(43, (uint)around.Place(at), tag);
        write.Add(44, (uint)around.Place(at), (uint)((around.HasQuotation(at) ? 8 : 0) + c.Quoted));
        write.Add(45, (uint)((around.HasQuotation(at) ? 1 : 0) + (around.Found(at) * 2)), (leftFar * 16) + rightFar);
        write.Add(46, tokens[around.First(at)].Word, (uint)around.Found(at));
        write.Add(47, leftLemma, (rule * 64) + (leftFar * 4) + (uint)Math.Min(3, around.Found(at)));
        write.Add(48, reading.TimeAt(at) is null ? 0u : 1u, (leftFar * 8) + rule);
        write.Add(49, left < 0 ? 1 : (uint)tokens[left].Tag, (leftLemma * 31) + tag);
        write.Add(55, verb < 0 ? 1 : tokens[verb].Sense, (Surroundings.Distance(at, verb) * 32) + tag);
        write.Add(56, nextVerb < 0 ? 1 : tokens[nextVerb].Sense, (Surroundings.Distance(at, nextVerb) * 32) + tag);
        write.Add(57, left < 0 ? 1 : tokens[left].Sense, (leftFar * 8) + rule);
        write.Add(50, verb < 0 ? 1 : tokens[verb].Word, tag);
    }

    private TokenFeatures At(int at, TokenRange paragraph) => paragraph.Contains(at) ? tokens[at] : TokenFeatures.None;

    private uint Rule(int at, TokenRange paragraph) => paragraph.Contains(at) ? (uint)rules[at] : 7;

    /// <summary>What punctuation or word class joins two tokens, 0 to 11.</summary>
    public static int Joint(Token before, Token token) => token.Word switch
    {
        "," => 1,
        "." => 2,
        ":" => 3,
        _ => before.Word switch
        {
            "," => 4,
            "." => 5,
            ":" => 6,
            "that" => 7,
            _ when before.Sentence != token.Sentence => 8,
            _ when token.Tag is Tag.Verb => 9,
            _ when before.Tag is Tag.Verb => 10,
            _ when token.Tag is Tag.Mark || before.Tag is Tag.Mark => 11,
            _ => 0,
        },
    };
}
