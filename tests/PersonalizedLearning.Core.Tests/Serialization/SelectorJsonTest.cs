using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class SelectorJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("selector");

    public static TheoryData<string> Names => [.. SelectorRegistry.Standard.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_ByName_GivesTheSelectorOfThatNameWithItsDefaults(string name)
    {
        var selector = SelectorRegistry.Standard.Create(name);

        Assert.Equal((name, 1), (selector.Name, selector.Version));
        Assert.Equal(Kind.Written(selector), Kind.Written(Kind.ReadText($"{{\"selector\": \"{name}\"}}")));
    }

    [Fact]
    public void Selectors_OfTheCore_AreAllRegistered()
    {
        var written = typeof(ISelector).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISelector)));

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            SelectorRegistry.Standard.Names.Select(name => SelectorRegistry.Standard.Create(name).GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_OfGroupsAndTables_GivesThem()
    {
        var zpdes = (ZpdesSelector)Kind.ReadText("""{"selector": "zpdes", "parameters": {"groups": [{"name": "a", "values": ["b", "c1"], "initial": 2}, {"name": "b", "values": ["c2"]}]}}""");
        var riarit = (RiaritSelector)Kind.ReadText("""
            {"selector": "riarit", "parameters": {"competencies": ["c1"], "table": [{"name": "task", "values": [{"name": "easy", "impact": [0.5], "stopsAt": [0.9]}]}],
             "activities": {"quiz": ["easy"]}}}
            """);

        Assert.Equal([new ZpdesGroup { Name = "a", Values = ["b", "c1"], Initial = 2 }, new ZpdesGroup { Name = "b", Values = ["c2"] }], zpdes.Settings.Groups);
        Assert.Equal([CompetencyId.From("c1")], riarit.Settings.Competencies);
        Assert.Equal([new RiaritParameter { Name = "task", Values = [new RiaritValue { Name = "easy", Impact = [0.5], StopsAt = [0.9] }] }], riarit.Settings.Table);
        Assert.Equal([new RiaritActivity { Experience = ExperienceId.From("quiz"), Values = ["easy"] }], riarit.Settings.Activities);
    }

    [Theory]
    [InlineData("""{"selector": "unheard"}""", "$.selector", "expected one of")]
    [InlineData("""{"selector": "random", "version": 2}""", "$.version", "expected 1")]
    [InlineData("""{"selector": "random", "parameters": {"seed": 1}}""", "$.parameters.seed", "not known")]
    [InlineData("""{"selector": "random", "parameters": []}""", "$.parameters", "expected an object")]
    [InlineData("""{"selector": "recommender", "parameters": {"targetSuccess": 1.5}}""", "$.parameters.targetSuccess", "1.5")]
    [InlineData("""{"selector": "fixed-sequence", "parameters": {"sequence": ["a", "a"]}}""", "$.parameters", "twice")]
    [InlineData("""{"selector": "lowest-mastery", "parameters": {"threshold": 0}}""", "$.parameters", "Threshold is 0")]
    [InlineData("""{"selector": "weighted", "parameters": {"guess": 2}}""", "$.parameters", "Guess is 2")]
    [InlineData("""{"selector": "zpdes", "parameters": {"step": 65}}""", "$.parameters", "Step is 65")]
    [InlineData("""{"selector": "zpdes", "parameters": {"groups": [null]}}""", "$.parameters.groups[0]", "null")]
    [InlineData("""{"selector": "zpdes", "parameters": {"groups": [{"name": "a", "values": ["b"]}, {"name": "c", "values": ["d"]}]}}""", "$.parameters", "'c'")]
    [InlineData("""{"selector": "zpdes", "parameters": {"groups": [{"name": "a", "values": ["a"]}]}}""", "$.parameters", "'a'")]
    [InlineData("""{"selector": "zpdes", "parameters": {"groups": [{"name": "a", "values": []}]}}""", "$.parameters", "at least one")]
    [InlineData("""{"selector": "riarit", "parameters": {"table": [{"name": "t", "values": [{"name": "v", "impact": [1]}]}]}}""", "$.parameters", "'v'")]
    [InlineData("""{"selector": "riarit", "parameters": {"table": [{"name": "t", "values": [{"name": "v", "impact": []}]}], "activities": {"quiz": ["w"]}}}""", "$.parameters", "'w'")]
    [InlineData("""{"selector": "riarit", "parameters": {"table": [{"name": "t", "values": [{"name": "v", "impact": []}]}], "activities": {"quiz": []}}}""", "$.parameters", "expected 1")]
    [InlineData("""{"selector": "ssp-mmc", "parameters": {"recall": [1, 2]}}""", "$.parameters", "expected 4")]
    [InlineData("""{"selector": "ssp-mmc", "parameters": {"recall": [-100, 0, 0, 0]}}""", "$.parameters", "memory grows")]
    public void Read_ASelectorThatIsNone_NamesThePlaceAndTheValue(string text, string path, string says)
    {
        var refusal = Assert.Throws<LearningJsonException>(() => Kind.ReadText(text));

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfASelectorThatIsNotRegistered_NamesIt() =>
        Assert.Contains("'unheard'", Assert.Throws<ArgumentException>(() => SelectorRegistry.Standard.Create("unheard")).Message, StringComparison.Ordinal);
}
