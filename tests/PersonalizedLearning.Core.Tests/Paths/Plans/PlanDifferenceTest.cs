using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

[Properties(MaxTest = 100)]
public sealed class PlanDifferenceTest
{
    private static readonly Gen<PlanTerms> Terms = Gen.OneOf(PlanGenerators.Terms, WrittenPlans.Terms);

    [Property]
    public Property Between_IsEmpty_IffBothAreEqual() => Prop.ForAll(Arb.From(from one in Terms from other in Terms select (one, other)), pair =>
    {
        Assert.Equal(pair.one == pair.other, PlanDifference.Between(pair.one, pair.other).IsEmpty);
        Assert.True(PlanDifference.Between(pair.one, pair.one with { }).IsEmpty);
    });

    [Property]
    public Property Between_TheOtherWayRound_TouchesTheSameDecisions() => Prop.ForAll(Arb.From(from one in Terms from other in Terms select (one, other)), pair =>
    {
        var (forth, back) = (PlanDifference.Between(pair.one, pair.other), PlanDifference.Between(pair.other, pair.one));
        Assert.Equal(forth.Decisions, back.Decisions);
        Assert.Equal(forth.Changes.Count, back.Changes.Count);
    });

    [Fact]
    public void Between_NamesWhatChanged_AndWhoDecides()
    {
        var before = new PlanTerms { Outcomes = [Of("a")], Steps = [Step("a"), Step("b"), Step("c"), Step("d") with { Minutes = 20 }] };
        var after = before with
        {
            Outcomes = [Of("c")],
            Steps = [Step("d") with { Minutes = 30, Demonstration = "talk" }, Step("a"), Step("b"), Step("e") with { Place = "home" }],
            Pace = new PlanPace(PlanPaceUnit.Minutes, 90),
            Schedule = "mornings",
        };

        var difference = PlanDifference.Between(before, after);

        Assert.Equal(
            """
            Outcome c added
            Outcome a removed
            Step d moved
            Minutes of d changed: 20 → 30
            Demonstration d added: talk
            Step e added
            StepPlace e added: home
            Step c removed
            Pace 90 minutes a week added
            Schedule mornings added
            """.ReplaceLineEndings("\n"),
            difference.ToString());
        Assert.Equal(Enum.GetValues<AgencyDecision>(), difference.Decisions);
    }

    [Fact]
    public void Between_OfARepeatedCompetency_TellsTheOccurrencesApart()
    {
        var before = new PlanTerms { Outcomes = [Of("a")], Steps = [Step("a")] };
        var after = before with { Steps = [Step("a"), Step("a") with { Experience = ExperienceId.From("again") }] };

        Assert.Equal([PlanPart.Step, PlanPart.Experience], PlanDifference.Between(before, after).Changes.Select(change => change.Part));
    }

    private static CompetencyId Of(string name) => CompetencyId.From(name);

    private static PlannedStep Step(string name) => new() { Competency = Of(name) };
}
