using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Schedules;

public sealed class PlacementWorthTest
{
    [Fact]
    public void PerMinute_OfInstruction_RisesWithFit()
    {
        var need = SampleSchool.Problem.Needs[0];
        var worth = new PlacementWorth(SampleSchool.Problem);

        Assert.Equal(2, worth.PerMinute(need, Way("group")));
        Assert.Equal(1.75, worth.PerMinute(need, Way("class")));
        Assert.Equal(1, worth.PerMinute(need, Way("independent")));
        Assert.Equal(0, worth.PerMinute(need with { Missing = [need.Competency] }, Way("group")));
    }

    [Fact]
    public void PerMinute_OfIndependentWork_LooksAtWhatIsOffered()
    {
        var need = SampleSchool.Problem.Needs[0] with { Fit = [new ModalityFit(ModalityId.From("group"), 1), new ModalityFit(ModalityId.From("class"), 0)] };
        var worth = new PlacementWorth(SampleSchool.Problem with { Offerings = [new CompetencyOffering(need.Competency, SubjectId.From("s"), 1) { Modalities = [ModalityId.From("class"), ModalityId.From("x")] }] });

        Assert.Equal(0.75, worth.PerMinute(need, Way("independent")));
        Assert.Equal(0, worth.PerMinute(need with { Competency = CompetencyId.From("verbs") }, Way("independent")));
    }

    [Fact]
    public void BonusOf_HeedsTheLastRound_AndWhomALearnerAvoids()
    {
        var (ana, gray) = (LearnerId.From("ana"), StaffId.From("gray"));
        LearnerId[] together = [LearnerId.From("cyd"), LearnerId.From("dan")];
        var worth = new PlacementWorth(SampleSchool.Problem);
        var later = new PlacementWorth(SampleSchool.Problem with
        {
            History = [.. SampleSchool.Problem.History, new CoMembership(1, [ana]) { Educator = StaffId.From("hill") }],
            Relationships = [.. SampleSchool.Problem.Relationships, new Relationship(PersonId.From("ana"), PersonId.From("dan"), RelationKind.Avoid) { Weight = 0.25 }],
        });

        Assert.Equal(0.1 * 2.5 / 3, worth.BonusOf(ana, gray, together), 1e-12);
        Assert.Equal(0.1 * 1.25 / 3, later.BonusOf(ana, gray, together), 1e-12);
        Assert.Equal(0.1 * 1.25 / 3, later.BonusOf(ana, StaffId.From("hill"), together), 1e-12);
        Assert.Equal(0, worth.BonusOf(ana, null, []));
        Assert.Equal(0.1 * 2.5 / 3, worth.GreatestBonusOf(ana), 1e-12);
        Assert.Equal(0, worth.GreatestBonusOf(LearnerId.From("eva")));
    }

    [Property]
    public Property BonusOf_IsNeverAboveTheGreatest_NorThatAboveTheShare() => Prop.ForAll(Arb.From(WrittenEnvironments.Problems), Arb.From(WrittenEnvironments.WildSchedules), (problem, schedule) =>
    {
        var worth = new PlacementWorth(problem);
        foreach (var session in schedule.Sessions)
        {
            foreach (var learner in session.Learners)
            {
                Assert.InRange(worth.BonusOf(learner, session.Staff, session.Learners), 0, worth.GreatestBonusOf(learner) + 1e-15);
                Assert.InRange(worth.GreatestBonusOf(learner), 0, problem.Values.BonusShare + 1e-15);
            }
        }
    });

    private static ModalityProfile Way(string id) => SampleSchool.Problem.Modalities.First(modality => modality.Id.Value == id);
}
