using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths.PlanDecisions;

public sealed class LearnerDecisionsLawsTest() : JournalViewLaws<LearnerDecisions>(LearnerDecisions.Before(), ActionPlanGenerators.Decision);

public sealed class LearnerDecisionsTest
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Mentor = Author.Of("mentor", PersonRole.Mentor);

    private static readonly DecisionTaken Considering = new()
    {
        Id = EventId.From("d1"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = TimeGenerators.Start, Kind = DecisionKind.College, Options = ["north", "south"],
        Status = DecisionStatus.Considering,
    };

    [Fact]
    public void Decision_IsConsidered_Advised_AndDecided_WithItsHistory()
    {
        var decisions = LearnerDecisions.Before().With(Considering).With(Advice(Mentor)).With(Step("d2", DecisionStatus.Decided, "north")).With(Step("d3", DecisionStatus.Decided, "south"));

        var decision = Assert.Single(decisions.Decisions);
        Assert.Equal((DecisionStatus.Decided, "south"), (decision.Status, decision.Choice));
        Assert.Equal([null, "north", "south"], decision.Steps.Select(step => step.Choice));
        Assert.Equal([Mentor], decision.Advice.Select(advice => advice.By));
        Assert.Equal(["north", "south"], decision.Considered);
    }

    [Fact]
    public void Others_MayOnlyAdvise_UnlessTheyWereGrantedToDecide()
    {
        var decisions = LearnerDecisions.Before().With(Considering);

        Assert.Equal("not-allowed", decisions.Check(Step("d2", DecisionStatus.Decided, "north") with { Author = Mentor })!.Code);
        Assert.Equal("not-allowed", decisions.Check(Advice(Author.Of("friend", PersonRole.Peer)))!.Code);
        var granted = decisions.With(new AgencyGrant
        {
            Id = EventId.From("g"), Learner = JournalGenerators.Learner, Author = Author.Of("teacher", PersonRole.Educator), Recorded = TimeGenerators.Start,
            Decision = AgencyDecision.Goal, Level = AgencyLevel.Decides, Role = PersonRole.Mentor,
        });
        Assert.Null(granted.Check(Step("d2", DecisionStatus.Decided, "north") with { Author = Mentor }));
    }

    [Fact]
    public void Withdrawn_IsOver_AndKindsAreNotMixed()
    {
        var decisions = LearnerDecisions.Before().With(Considering);

        Assert.Equal("other-kind", decisions.Check(Step("d2", DecisionStatus.Decided, "north") with { Kind = DecisionKind.Career })!.Code);
        Assert.Equal("unknown-decision", decisions.Check(Advice(Mentor) with { Decision = EventId.From("nowhere") })!.Code);
        Assert.Equal("decision-withdrawn", decisions.With(Step("d2", DecisionStatus.Withdrawn, null)).Check(Advice(Mentor))!.Code);
    }

    [Fact]
    public void Choice_IsOneOfTheOptions_AndMadeWhenDecided()
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);

        Assert.Throws<ArgumentException>("Choice", () => journal.Append(Considering with { Choice = "north" }));
        Assert.Throws<ArgumentException>("Choice", () => journal.Append(Considering with { Status = DecisionStatus.Decided, Choice = "west" }));
        Assert.Throws<ArgumentException>("Options", () => journal.Append(Considering with { Options = [" "] }));
    }

    private static DecisionTaken Step(string id, DecisionStatus status, string? choice) => Considering with { Id = EventId.From(id), Decision = Considering.Id, Status = status, Choice = choice };

    private static DecisionAdvised Advice(Author author) =>
        new() { Id = EventId.From("o"), Learner = JournalGenerators.Learner, Author = author, Recorded = TimeGenerators.Start, Decision = Considering.Id, Text = "visit both" };
}
