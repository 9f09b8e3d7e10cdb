using System.Text;
using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Moodle's rules: all direct children proficient, and points with required members.</summary>
public sealed class MoodleRuleVectorsTest
{
    /// <summary>Moodle's configurations by the words that the vectors give for them; what can't be typed in code is read from a file.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<Diagnostic>>> Configurations = new(StringComparer.Ordinal)
    {
        ["empty config"] = () => Read("""{"type":"points"}"""),
        ["points missing"] = () => Read("""{"type":"points","members":[{"competency":"a","points":2}]}"""),
        ["points 'abc'"] = () => Read("""{"type":"points","points":"abc","members":[{"competency":"a","points":2}]}"""),
        ["points 0 (<1)"] = () => Compile(() => new PointsRule(0, [new(Evidenced.Id("a"), 2)])),
        ["required 3 > total 2"] = () => Compile(() => new PointsRule(3, [new(Evidenced.Id("a"), 2)])),
        ["duplicate competency"] = () => Compile(() => new PointsRule(2, [new(Evidenced.Id("a"), 1), new(Evidenced.Id("a"), 1)])),
        ["includes itself"] = () => Compile(() => new PointsRule(2, [new(Evidenced.Id("a"), 1), new(Evidenced.Id("parent"), 1)])),
        ["negative points"] = () => Compile(() => new PointsRule(1, [new(Evidenced.Id("a"), 2), new(Evidenced.Id("b"), -1)])),
        ["no competencies"] = () => Compile(() => new PointsRule(1, [])),
        ["a competency that is not a child"] = () => Compile(() => new PointsRule(1, [new(Evidenced.Id("a"), 1), new(Evidenced.Id("stranger"), 1)])),
        ["competency of another framework"] = () => Compile(() => new PointsRule(1, [new(Evidenced.Id("a"), 1), new(Evidenced.Id("elsewhere"), 1)])),
        ["base 4; items 3 (optional) + 2 (required)"] = () => Compile(() => new PointsRule(4, [new(Evidenced.Id("a"), 3), new(Evidenced.Id("b"), 2, isRequired: true)])),
    };

    [VectorFact(CompositeVectors.Moodle)]
    public void Rule_OfEveryCase_MatchesAsMoodleDoes()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.Moodle))
        {
            var learner = new Evidenced();
            CompetencyRule rule = given.GetProperty("rule").GetString() == "all" ? All(given, learner) : Points(given, learner);

            Assert.Equal(given.GetProperty("expected").GetBoolean(), learner.Decide(rule).IsMastered);
        }
    }

    [VectorFact(CompositeVectors.Moodle)]
    public void AllChildren_OfEveryCase_MatchesAsMoodleDoes()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.Moodle).Where(item => item.GetProperty("rule").GetString() == "all"))
        {
            var learner = new Evidenced();
            var children = ((AllRule)All(given, learner)).Competencies().Select(id => id.Value).ToArray();
            var framework = Evidenced.Family("parent", children);

            var map = learner.Map(framework, CompetencyRuleSet.AllChildren(framework));

            Assert.Equal(given.GetProperty("expected").GetBoolean(), map[Evidenced.Id("parent")].IsMastered);
        }
    }

    [VectorFact(CompositeVectors.MoodleActions)]
    public void Outcome_OfEveryCase_IsThatOfMoodle()
    {
        var cases = CompositeVectors.Cases(CompositeVectors.MoodleActions).Where(item => item.TryGetProperty("rule", out _)).ToList();
        Assert.True(cases.Count >= 4);
        foreach (var given in cases)
        {
            Assert.Equal("all", given.GetProperty("rule").GetString());
            var learner = new Evidenced().Mastered("a");
            learner = given.GetProperty("children").GetString() == "first of two complete" ? learner : learner.Mastered("b");
            var parent = Parent(given.GetProperty("rule_outcome").GetString()!, learner);
            var expected = given.GetProperty("parent");

            // Moodle adds evidence to the parent once the rule is met; here the rule and what it rests on stand in the decision.
            Assert.Equal(expected.ValueKind == JsonValueKind.Object, parent.Composite is not null);
            if (parent.Composite is { Explanation: var explanation })
            {
                Assert.Equal(expected.GetProperty("proficiency").ValueKind == JsonValueKind.Number, parent.IsMastered);
                Assert.Equal(expected.GetProperty("evidence_count").GetInt32() == 1, explanation.IsMet);
            }
        }
    }

    [VectorFact(CompositeVectors.Moodle)]
    public void Configuration_OfEveryCase_IsFoundValidOrNot()
    {
        var given = CompositeVectors.Cases(CompositeVectors.Moodle, "config_validation");
        Assert.Equal(12, given.Count);
        foreach (var item in given)
        {
            var words = item.GetProperty("config").GetString()!;
            Assert.True(Configurations.ContainsKey(words), $"{words}: no such configuration is written here");
            Assert.True(item.GetProperty("valid").GetBoolean() == IsValid(Configurations[words]), words);
        }
    }

    private static MasteryDecision Parent(string outcome, Evidenced learner)
    {
        var parent = new ParentRule(Evidenced.Id("parent"), new AllRule([.. Evidenced.Rules("a", "b")]));
        var rules = outcome switch
        {
            "complete" => new CompetencyRuleSet([parent]),
            "evidence" => new CompetencyRuleSet([parent with { Outcome = RuleOutcome.AttachEvidence }]),
            "none" => new CompetencyRuleSet([]),
            _ => throw new InvalidOperationException($"Outcome '{outcome}' is not read here."),
        };
        return learner.Map(Evidenced.Family("parent", "a", "b"), rules)[parent.Competency];
    }

    private static AllRule All(JsonElement given, Evidenced learner)
    {
        var children = given.GetProperty("children").EnumerateObject().ToList();
        foreach (var child in children)
        {
            Take(learner, child.Name, child.Value);
        }

        return new AllRule([.. Evidenced.Rules([.. children.Select(child => child.Name)])]);
    }

    private static PointsRule Points(JsonElement given, Evidenced learner)
    {
        var members = new List<PointsMember>();
        foreach (var item in given.GetProperty("items").EnumerateArray())
        {
            var id = $"c{members.Count}";
            Take(learner, id, item.GetProperty("proficient"));
            members.Add(new PointsMember(Evidenced.Id(id), item.GetProperty("points").GetInt32(), item.GetProperty("required").GetBoolean()));
        }

        return new PointsRule(given.GetProperty("required_points").GetInt32(), members.ToValueList());
    }

    // True is proficient, null is a record that is not, and a text says that there is no record.
    private static void Take(Evidenced learner, string competency, JsonElement proficient)
    {
        if (proficient.ValueKind == JsonValueKind.True)
        {
            learner.Mastered(competency);
        }
        else if (proficient.ValueKind == JsonValueKind.Null)
        {
            learner.Failed(competency);
        }
    }

    private static bool IsValid(Func<IEnumerable<Diagnostic>> configuration)
    {
        try
        {
            return !configuration().Any();
        }
        catch (Exception problem) when (problem is ArgumentException or LearningJsonException)
        {
            return false;
        }
    }

    private static IReadOnlyList<Diagnostic> Compile(Func<CompetencyRule> rule) => Compile(new CompetencyRuleSet([new ParentRule(Evidenced.Id("parent"), rule())]));

    private static IReadOnlyList<Diagnostic> Compile(CompetencyRuleSet rules) => CompetencyRuleGraph.Compile(FamilyWithAStranger(), rules).Diagnostics;

    private static CompetencyFramework FamilyWithAStranger()
    {
        var builder = CompetencyFramework.CreateBuilder("f", "Sample").Add("parent", "Parent").Add("a", "A").Add("b", "B").Add("stranger", "No child");
        foreach (var child in (string[])["a", "b"])
        {
            builder.Add(new Association(AssociationType.IsChildOf, Evidenced.Id(child), Evidenced.Id("parent")));
        }

        return builder.Build().Framework;
    }

    private static IReadOnlyList<Diagnostic> Read(string rule)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{"format":"personalized-learning/rules","version":1,"rules":[{"competency":"parent","rule":{{rule}}}]}"""));
        return Compile(LearningJson.ReadRules(stream));
    }
}
