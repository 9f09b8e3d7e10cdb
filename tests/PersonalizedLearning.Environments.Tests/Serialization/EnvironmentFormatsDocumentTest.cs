using System.Text;
using System.Text.RegularExpressions;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Environments.Tests.Serialization;

/// <summary>What docs/formats.md shows of environments can be read, and the words that it lists are the ones there are.</summary>
public sealed partial class EnvironmentFormatsDocumentTest
{
    private static readonly string[] Sections = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n").Split("\n## ")[1..];

    [Fact]
    public void Problem_IsRead_AndHoldsEveryMember()
    {
        var problem = EnvironmentJson.ReadProblem(ExampleOf("Environment problem"));

        Assert.All(
            typeof(EnvironmentProblem).GetProperties().Where(property => property.PropertyType.IsGenericType),
            property => Assert.NotEmpty((System.Collections.IEnumerable)property.GetValue(problem)!));
        Assert.Equal(3, problem.Pins.Count);
    }

    [Fact]
    public void Schedule_IsRead()
    {
        var schedule = EnvironmentJson.ReadSchedule(ExampleOf("Environment schedule"));

        Assert.Equal((1, 1, 2), (schedule.Sessions.Count, schedule.Days.Count, schedule.Days[0].Items.Count));
    }

    [Fact]
    public void Proposal_IsRead_AndItsGapIsRight()
    {
        var example = ExampleOf("Environment proposal");
        var proposal = EnvironmentJson.ReadProposal(example);

        Assert.Contains(FormattableString.Invariant($"\"gap\": {proposal.Gap}"), Encoding.UTF8.GetString(example.ToArray()), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(proposal.Feasibility.Unmet).Remedy);
    }

    [Fact]
    public void Words_AreTheOnesListed()
    {
        AssertListed<Modality>("Environment problem");
        AssertListed<Supervision>("Environment problem");
        AssertListed<Presence>("Environment problem");
        AssertListed<EducatorRole>("Environment problem");
        AssertListed<SpaceKind>("Environment problem");
        AssertListed<BlockKind>("Environment problem");
        AssertListed<RelationKind>("Environment problem");
        AssertListed<SessionPurpose>("Environment problem");
        AssertListed<LearnerControl>("Environment problem");
        AssertListed<UnmetReason>("Environment proposal");
        AssertListed<RemedyKind>("Environment proposal");
        AssertListed<PricedResource>("Environment proposal");
        AssertListed<SolveEnd>("Environment proposal");
        AssertListed<ScheduleChangeCause>("Environment proposal");
    }

    private static MemoryStream ExampleOf(string heading) => new(Encoding.UTF8.GetBytes(Block().Match(Section(heading)).Groups[1].Value));

    private static string Section(string heading) => Sections.Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static void AssertListed<TEnum>(string section)
        where TEnum : struct, Enum =>
        Assert.Contains(string.Join(", ", EnvironmentWords<TEnum>.All.Select(word => $"`{word}`")), Section(section), StringComparison.Ordinal);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
