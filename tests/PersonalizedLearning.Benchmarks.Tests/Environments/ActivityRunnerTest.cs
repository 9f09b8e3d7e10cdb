using System.Text.Json;
using PersonalizedLearning.Benchmarks.Environments;

namespace PersonalizedLearning.Benchmarks.Tests.Environments;

public sealed class ActivityRunnerTest : IDisposable
{
    private const string Small = """
        {"learners": [{"id": 3}, {"id": 5}], "modules": [{"id": 7, "room_type": 1, "qualification": 1}],
        "teachers": [{"id": 4, "degree": 1, "frm_module": 0, "to_module": 48}, {"id": 6, "degree": 3, "frm_module": 0, "to_module": 48}],
        "classrooms": [{"id": 8, "capacity": 2, "room_type": 1, "self_study_allowed": false}, {"id": 9, "capacity": 4, "room_type": 999, "self_study_allowed": true}],
        "preferences": [[[3, 7], 2.5], [[5, 7], 1]], "penalty": 0.5, "min_batch": 1, "max_batch": 1, "blocks": 2, "repeat": [1, 1]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("plearn-activities-").FullName;

    public static TheoryData<string, string, string> WrongFiles => new()
    {
        { "it is no JSON", "{", "{" },
        { "$.learners is not there", "\"learners\"", "\"others\"" },
        { "$.learners has id 3 twice", "{\"id\": 5}", "{\"id\": 3}" },
        { "$.modules[0].room_type is not there", "\"room_type\": 1, \"qualification\"", "\"kind\": 1, \"qualification\"" },
        { "$.classrooms[0].capacity is -2", "\"capacity\": 2", "\"capacity\": -2" },
        { "$.classrooms[0].self_study_allowed is not there", "\"self_study_allowed\": false", "\"self_study_allowed\": 0" },
        { "$.preferences[1] is of learner 6 and module 7", "[5, 7]", "[6, 7]" },
        { "$.preferences[0] is [[3, 7], 0]", "2.5", "0" },
        { "$.max_batch is 1; expected at least min_batch, 2", "\"min_batch\": 1", "\"min_batch\": 2" },
        { "$.repeat has 1 numbers; expected one for each of 2", "[1, 1]", "[1]" },
        { "$.blocks is 0; expected a whole number of at least 1", "\"blocks\": 2", "\"blocks\": 0" },
    };

    public static TheoryData<string, string[]> WrongUses => new()
    {
        { "no file given", [] },
        { "there is no file 'nowhere.json'", ["nowhere.json"] },
        { "got '--seconds none'", ["--seconds", "none"] },
        { "--out is for one instance", ["--made", "2", "--out", "solution.json"] },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void Run_WrongFile_SaysOneThingAndWritesNothing(string expected, string part, string instead)
    {
        var (file, solution) = (FileWith(part == "{" ? instead : Small.Replace(part, instead, StringComparison.Ordinal)), Path.Combine(folder, "solution.json"));
        var (code, output, error) = Run(isDay: true, file, "--out", solution);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(solution));
    }

    [Theory]
    [MemberData(nameof(WrongUses))]
    public void Run_WrongUse_SaysWhatWasExpected(string expected, string[] args)
    {
        var (code, output, error) = Run(isDay: true, args);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SmallDay_WritesEveryLearnerOfEveryBlock()
    {
        var solution = Path.Combine(folder, "solution.json");
        var (code, output, error) = Run(isDay: true, FileWith(Small), "--out", solution, "--seconds", "2");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        using var document = JsonDocument.Parse(File.ReadAllText(solution));
        Assert.Equal(4, document.RootElement.GetProperty("assignments").GetArrayLength());

        // Each learner has the module once and studies alone once.
        Assert.Equal(5.25, document.RootElement.GetProperty("objective").GetDouble(), 1e-9);
        Assert.Equal(5.25, document.RootElement.GetProperty("bound").GetDouble(), 1e-3);
        Assert.Empty(Directory.GetFiles(folder, "*.partial"));
    }

    [Fact]
    public void Check_EachRuleBroken_IsFound()
    {
        var instance = ActivityFile.Read(FileWith(Small), isDay: true);
        ActivityPlace[] places = [new(3, 7, 8, 4, 0), new(5, null, 9, 6, 0), new(3, null, 9, 6, 1), new(5, 7, 8, 4, 1)];
        Assert.Equal((5.25, 0), (ActivityCheck.Check(instance, places).Objective, ActivityCheck.Check(instance, places).Problems.Count));
        Assert.NotEmpty(ActivityCheck.Check(instance, places[1..]).Problems);
        AssertBroken(places[0] with { Teacher = 6 });
        AssertBroken(places[0] with { Classroom = 9 });
        AssertBroken(places[0] with { Block = 1 });
        AssertBroken(places[0] with { Module = null });

        void AssertBroken(ActivityPlace first) => Assert.NotEmpty(ActivityCheck.Check(instance, [first, .. places[1..]]).Problems);
    }

    private static (int Code, string Output, string Error) Run(bool isDay, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (ActivityRunner.Run(["day", .. args], isDay, output, error), output.ToString(), error.ToString());
    }

    private string FileWith(string text)
    {
        var file = Path.Combine(folder, "instance.json");
        File.WriteAllText(file, text);
        return file;
    }
}
