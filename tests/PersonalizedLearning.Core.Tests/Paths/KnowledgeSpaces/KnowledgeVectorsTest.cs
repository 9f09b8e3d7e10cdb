using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeVectorsTest
{
    private const string File = "paths/kst.json";
    private const string Assessments = "paths/kst_assessment.json";

    private static readonly JsonElement Document = Read(File);
    private static readonly JsonElement Assessment = Read(Assessments);

    public static TheoryData<string> Names => Document.ValueKind == JsonValueKind.Undefined
        ? []
        : [.. Document.GetProperty("structures").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    // What kst::lpath counts is in the file, too: 154 where there are 120.
    [VectorTheory(File)]
    [MemberData(nameof(Names))]
    public void Structure_OfEveryCase_HasTheFiguresOfTheVector(string name)
    {
        var expected = Case(name);
        foreach (var structure in WaysToMake(expected))
        {
            Assert.Equal(expected.GetProperty("stateCount").GetInt32(), structure.States.Count);
            Assert.Equal(expected.GetProperty("learningPathCount").GetInt32(), structure.LearningPathCount());
            Assert.Equal(expected.GetProperty("learningPathCount").GetInt32(), structure.LearningPaths().Count());
            Assert.Equal(expected.GetProperty("wellGraded").GetBoolean(), structure.IsWellGraded());
            Assert.Equal(expected.GetProperty("isKnowledgeSpace").GetBoolean(), structure.IsSpace());
            Assert.Equal(expected.GetProperty("baseSize").GetInt32(), structure.Base().Count);
        }
    }

    [VectorTheory(File)]
    [MemberData(nameof(Names))]
    public void Fringes_OfEveryState_AreThoseOfTheVector(string name)
    {
        foreach (var structure in WaysToMake(Case(name)))
        {
            var states = new List<KnowledgeState>();
            foreach (var expected in Case(name).GetProperty("states").EnumerateArray())
            {
                var state = structure.SetOf(Ids(expected.GetProperty("state")));
                states.Add(state);

                Assert.Equal(Ids(expected.GetProperty("outer")), structure.ItemsOf(structure.OuterFringe(state)));
                Assert.Equal(Ids(expected.GetProperty("inner")), structure.ItemsOf(structure.InnerFringe(state)));
            }

            Assert.Equal(structure.States, states.OrderBy(state => state.Count).ThenBy(state => state.Items));
        }
    }

    [VectorFact(Assessments)]
    public void Update_ByTheMultiplicativeRule_GivesEveryStepOfTheVector() => AssertSteps("multiplicative", new MultiplicativeUpdate
    {
        Wrong = Assessment.GetProperty("zeta0").GetDouble(),
        Right = Assessment.GetProperty("zeta1").GetDouble(),
    });

    [VectorFact(Assessments)]
    public void Update_ByTheBayesianRule_GivesEveryStepOfTheVector() => AssertSteps("bayesian", new BayesianUpdate
    {
        CarelessError = Assessment.GetProperty("beta").GetDouble(),
        LuckyGuess = Assessment.GetProperty("eta").GetDouble(),
    });

    // The questions of the file are given, and not always those of the half-split rule: the second is on item 5 (.27 where items 3 and 6 have .6 and .4).
    private static void AssertSteps(string rule, KnowledgeUpdate update)
    {
        var structure = FromPrerequisites(Assessment.GetProperty("prerequisites"));
        var states = Assessment.GetProperty("states").EnumerateArray().Select(row => structure.SetOf(structure.Items.Where((_, item) => row[item].GetInt32() == 1))).ToList();
        var assessment = new KnowledgeAssessment(structure, new KnowledgeAssessmentParameters { Update = update });
        Assert.Equal(structure.States.Order(Comparer<KnowledgeState>.Create((left, right) => left.Items.CompareTo(right.Items))), states.OrderBy(state => state.Items));
        foreach (var step in Assessment.GetProperty(rule).EnumerateArray())
        {
            var item = structure.IndexOf(CompetencyId.From(step.GetProperty("question").GetRawText()));
            if (step.TryGetProperty("itemProbBefore", out var before))
            {
                AssertNear(before, assessment.ItemProbabilities.ToArray());
            }

            assessment.Update(item, step.GetProperty("response").GetInt32() == 1);

            var byState = structure.States.Zip(assessment.Probabilities.ToArray()).ToDictionary(pair => pair.First, pair => pair.Second);
            AssertNear(step.GetProperty("probs"), [.. states.Select(state => byState[state])]);
        }
    }

    private static void AssertNear(JsonElement expected, double[] actual)
    {
        var numbers = expected.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        Assert.Equal(numbers.Length, actual.Length);
        Assert.All(numbers.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    private static List<KnowledgeStructure> WaysToMake(JsonElement item)
    {
        var structures = new List<KnowledgeStructure>();
        if (item.TryGetProperty("prerequisites", out var prerequisites) && prerequisites.ValueKind == JsonValueKind.Object)
        {
            structures.Add(FromPrerequisites(prerequisites));
        }

        if (item.TryGetProperty("clauses", out var clauses) && clauses.ValueKind == JsonValueKind.Object)
        {
            structures.Add(KnowledgeStructure.FromClauses(clauses.EnumerateObject().Select(pair => new ItemClauses(CompetencyId.From(pair.Name), ClausesOf(pair.Value)))));
        }

        var states = item.GetProperty("states").EnumerateArray().Select(IEnumerable<CompetencyId> (state) => Ids(state.GetProperty("state")));
        structures.Add(KnowledgeStructure.FromStates(Ids(item.GetProperty("items")), states));
        return structures;
    }

    private static KnowledgeStructure FromPrerequisites(JsonElement prerequisites)
    {
        var builder = CompetencyFramework.CreateBuilder("structure", "Structure");
        foreach (var item in prerequisites.EnumerateObject())
        {
            builder.Add(item.Name, item.Name);
        }

        foreach (var item in prerequisites.EnumerateObject())
        {
            foreach (var before in Ids(item.Value))
            {
                builder.Requires(before.Value, item.Name);
            }
        }

        return KnowledgeStructure.FromPrerequisites(PrerequisiteGraph.Compile(builder.Build().Framework));
    }

    // One clause, or a list of alternatives.
    private static ValueList<ValueList<CompetencyId>> ClausesOf(JsonElement value) =>
        value.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Ids).ToValueList() : [Ids(value)];

    private static ValueList<CompetencyId> Ids(JsonElement list) => list.EnumerateArray()
        .Select(item => CompetencyId.From(item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())).ToValueList();

    private static JsonElement Case(string name) => Document.GetProperty("structures").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);

    private static JsonElement Read(string file) =>
        SharedFiles.WhyMissing($"vectors/{file}") is null ? JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{file}")).RootElement : default;
}
