namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class CaseImportTest : IDisposable
{
    private const string Package = """
        {"CFDocument":{"identifier":"f","title":"Numbers"},
         "CFItems":[{"identifier":"a","fullStatement":"Count"},{"identifier":"b","fullStatement":"Add"}],
         "CFAssociations":[{"identifier":"l","associationType":"precedes","originNodeURI":{"identifier":"a"},"destinationNodeURI":{"identifier":"b"}},
                           {"identifier":"m","associationType":"precedes","originNodeURI":{"identifier":"a"},"destinationNodeURI":{"identifier":"elsewhere"}}]}
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Precedes_StaysAnOrderThatLaterCommandsInterpret()
    {
        var run = Import();

        Assert.Equal(0, run.Json.GetProperty("counts").GetProperty("prerequisites").GetInt32());
        Assert.Equal(1, Plearn.Run("framework", "check", folder["out/framework.json"], "--format", "json").Json.GetProperty("prerequisites").GetInt32());
        Assert.Equal(0, Plearn.Run("framework", "check", folder["out/framework.json"], "--precedes", "ignore", "--format", "json").Json.GetProperty("prerequisites").GetInt32());
    }

    [Theory]
    [InlineData("hard")]
    [InlineData("soft")]
    public void Precedes_BecomesAPrerequisiteWhereThatIsAskedFor(string strength)
    {
        var run = Import("--precedes", strength);

        Assert.Equal(1, run.Json.GetProperty("counts").GetProperty("prerequisites").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("counts").GetProperty("externalReferences").GetInt32());
        Assert.Contains($"\"strength\": \"{strength}\"", File.ReadAllText(folder["out/framework.json"]), StringComparison.Ordinal);
        Assert.Equal(1, Plearn.Run("framework", "check", folder["out/framework.json"], "--precedes", "ignore", "--format", "json").Json.GetProperty("prerequisites").GetInt32());
    }

    [Fact]
    public void Precedes_OfAnotherWord_IsRefused() =>
        Plearn.Run("import", "case", folder.Write("numbers.case.json", Package), "--precedes", "ignore").AssertRefused("--precedes", "ignore", "hard");

    public void Dispose() => folder.Dispose();

    private Plearn Import(params string[] options) =>
        Plearn.Run(["import", "case", folder.Write("numbers.case.json", Package), "--out", folder["out"], "--format", "json", .. options]);
}
