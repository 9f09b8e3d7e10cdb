using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Serialization;

public sealed class EnvironmentJsonTest
{
    private const string Problem = """{"format":"personalized-learning/environment","version":1,"blocks":[{"id":"b","date":"2026-09-07","start":"08:00","minutes":45}]}""";

    private const string Proposal = """
        {"format":"personalized-learning/schedule-proposal","version":1,"schedule":{"sessions":[],"days":[]},
         "score":{"hardViolations":0,"pursuedMinutes":0,"value":0,"minUtilisation":1000,"changes":0,"staffLoadSpread":0},
         "value":0,"upperBound":0,"gap":0,"unmet":[],"violations":[],"prices":[],"trace":{"solver":"s","seed":"1","work":0,"end":"proved","steps":[]}}
        """;

    [Property(MaxTest = 100)]
    public Property Problem_ReadAgain_IsEqual() => Prop.ForAll(Arb.From(WrittenEnvironments.Problems), problem =>
        Assert.Equal(problem, EnvironmentJson.ReadProblem(Written(stream => EnvironmentJson.WriteProblem(stream, problem)))));

    [Property(MaxTest = 100)]
    public Property Schedule_ReadAgain_IsEqual() => Prop.ForAll(Arb.From(WrittenEnvironments.WildSchedules), schedule =>
        Assert.Equal(schedule, EnvironmentJson.ReadSchedule(Written(stream => EnvironmentJson.WriteSchedule(stream, schedule)))));

    [Property(MaxTest = 100)]
    public Property Proposal_ReadAgain_IsEqual() => Prop.ForAll(Arb.From(WrittenEnvironments.Proposals), proposal =>
        Assert.Equal(proposal, EnvironmentJson.ReadProposal(Written(stream => EnvironmentJson.WriteProposal(stream, proposal)))));

    [Fact]
    public void SampleSchool_ReadAgain_IsEqual()
    {
        Assert.Equal(SampleSchool.Problem, EnvironmentJson.ReadProblem(Written(stream => EnvironmentJson.WriteProblem(stream, SampleSchool.Problem))));
        Assert.Equal(SampleSchool.Proposal, EnvironmentJson.ReadProposal(Written(stream => EnvironmentJson.WriteProposal(stream, SampleSchool.Proposal))));
    }

    [Fact]
    public void Problem_OfDefaults_IsShort() => Assert.Equal(
        Problem, Encoding.UTF8.GetString(Written(stream => EnvironmentJson.WriteProblem(stream, EnvironmentJson.ReadProblem(StreamOf(Problem)))).ToArray()).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("personalized-learning/environment", "personalized-learning/schedule", "$.format", "The format is 'personalized-learning/schedule'; expected 'personalized-learning/environment'.")]
    [InlineData("\"version\":1", "\"version\":2", "$.version", "Version 2 of the format is not known; expected 1.")]
    [InlineData("\"id\":\"b\",", "", "$.blocks[0]", "Required members are missing: 'id'.")]
    [InlineData("\"minutes\":45", "\"minutes\":45,\"colour\":1", "$.blocks[0].colour", "The member 'colour' is not known here.")]
    [InlineData("\"minutes\":45", "\"minutes\":45,\"minutes\":45", "$.blocks[0].minutes", "The member 'minutes' is there twice; expected once.")]
    [InlineData("\"minutes\":45", "\"minutes\":\"45\"", "$.blocks[0].minutes", "The value is of the wrong type, or outside what its type can hold.")]
    [InlineData("2026-09-07", "2026-9-7", "$.blocks[0].date", "'2026-9-7' is no date; expected ISO 8601, such as 2026-09-07.")]
    [InlineData("08:00", "8 o'clock", "$.blocks[0].start", "'8 o'clock' is no time of day; expected ISO 8601, such as 08:30.")]
    [InlineData("\"minutes\":45", "\"minutes\":45,\"kind\":\"Break\"", "$.blocks[0].kind", "'Break' is not known here; expected one of instruction, advisory, break.")]
    [InlineData("\"blocks\":[{", "\"blocks\":[null,{", "$.blocks[0]", "null was found; expected a value.")]
    [InlineData("\"blocks\":", "\"needs\":[{\"learner\":\"l\",\"competency\":\"c\",\"remainingMinutes\":0}],\"blocks\":", "$.needs[0]", "RemainingMinutes is 0; expected a whole number of at least 1.")]
    [InlineData("\"blocks\":", "\"needs\":[{\"learner\":\"\",\"competency\":\"c\",\"remainingMinutes\":1}],\"blocks\":", "$.needs[0].learner", null)]
    [InlineData("\"blocks\":", "\"needs\":[{\"learner\":\"l\",\"competency\":\"c\",\"remainingMinutes\":1,\"fit\":[{\"modality\":\"m\",\"fit\":2}]}],\"blocks\":", "$.needs[0].fit[0]", "Fit is 2; expected a number from 0 to 1.")]
    [InlineData("\"blocks\":", "\"needs\":[{\"learner\":\"l\",\"competency\":\"c\",\"remainingMinutes\":1,\"priority\":1e999}],\"blocks\":", "$.needs[0]", "Priority is Infinity; expected a number from 5E-324 to 1000000.")]
    [InlineData("\"blocks\":", "\"pins\":[{\"block\":\"b\",\"modality\":\"m\",\"learner\":\"l\"}],\"blocks\":", "$.pins[0]", null)]
    [InlineData("\"blocks\":", "\"pins\":[{\"kind\":\"room\",\"block\":\"b\",\"modality\":\"m\"}],\"blocks\":", "$.pins[0]", "The kind 'room' is not known here.")]
    [InlineData("\"blocks\":", "\"pins\":[{\"kind\":\"staff\",\"staff\":\"t\",\"block\":\"b\",\"modality\":\"m\",\"reason\":\" \"}],\"blocks\":", "$.pins[0]", null)]
    [InlineData("\"blocks\":", "\"spaces\":[{\"id\":\"r\",\"capacity\":1,\"features\":[null]}],\"blocks\":", "$.spaces[0].features[0]", "null was found; expected a value.")]
    [InlineData("]}", "]} {}", "$", null)]
    [InlineData("]}", "]", "$", null)]
    public void ReadProblem_OfWhatIsNone_SaysWhereAndWhy(string sound, string broken, string path, string? message)
    {
        Assert.Contains(sound, Problem, StringComparison.Ordinal);

        var problem = Assert.Throws<LearningJsonException>(() => EnvironmentJson.ReadProblem(StreamOf(Problem.Replace(sound, broken, StringComparison.Ordinal))));

        Assert.Equal(path, problem.Path);
        Assert.Equal(message ?? problem.Problem, problem.Problem);
    }

    [Theory]
    [InlineData("\"gap\":0", "\"gap\":2", "$.gap")]
    [InlineData("\"value\":0,\"upperBound\"", "\"value\":1e999,\"upperBound\"", "$.value")]
    [InlineData("\"seed\":\"1\"", "\"seed\":\"-1\"", "$.trace.seed")]
    [InlineData("\"end\":\"proved\"", "\"end\":\"done\"", "$.trace.end")]
    [InlineData("\"days\":[]", "\"days\":[{\"learner\":\"l\",\"date\":\"2026-09-07\",\"items\":[{\"block\":\"b\",\"minutes\":-1}],\"pursuedMinutes\":0,\"availableMinutes\":0}]", "$.schedule.days[0].items[0]")]
    public void ReadProposal_OfWhatIsNone_SaysWhere(string sound, string broken, string path)
    {
        Assert.Contains(sound, Proposal, StringComparison.Ordinal);
        Assert.Equal(1ul, EnvironmentJson.ReadProposal(StreamOf(Proposal)).Trace.Seed);

        Assert.Equal(path, Assert.Throws<LearningJsonException>(() => EnvironmentJson.ReadProposal(StreamOf(Proposal.Replace(sound, broken, StringComparison.Ordinal)))).Path);
    }

    [Fact]
    public void ReadSchedule_OfAProposal_IsRefused() =>
        Assert.Contains("personalized-learning/schedule-proposal", Assert.Throws<LearningJsonException>(() => EnvironmentJson.ReadSchedule(StreamOf("""{"format":"personalized-learning/schedule-proposal","version":1,"sessions":[],"days":[]}"""))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Words_AreInKebabCase()
    {
        Assert.Equal("lead-teacher", EnvironmentWords<EducatorRole>.Of(EducatorRole.LeadTeacher));
        Assert.True(EnvironmentWords<EducatorRole>.TryParse("co-teacher", out var role) && role == EducatorRole.CoTeacher);
        Assert.False(EnvironmentWords<EducatorRole>.TryParse("coTeacher", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnvironmentWords<EducatorRole>.Of((EducatorRole)99));
    }

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));
}
