using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class BehavingLearnerTest
{
    [Fact]
    public void Compliant_AnyStep_FollowsAndStaysAndNeedsWhatTheStudySays()
    {
        var behaving = new BehavingLearner(LearnerBehaviour.Compliant, Sample.Graph, 2.5);
        behaving.Begin(new SimulatedLearner(1, 3));
        Assert.True(behaving.AlwaysFollows);
        Assert.False(behaving.PicksAmongReady);
        Assert.Equal(1, behaving.Looks);
        Assert.Equal(4, behaving.Chosen(0, [4], []));
        Assert.Equal(2.5, behaving.MinutesOf(4, 0, 0.5, true));
        Assert.True(behaving.GoesOn(0, false, 1, 1e6));
        Assert.True(behaving.Returns(1));
    }

    [Fact]
    public void Begin_SameLearnerAgain_BehavesTheSame()
    {
        var behaviour = new LearnerBehaviour
        {
            ResponseTimes = new ResponseTimes { ByCompetency = [new CompetencyMinutes(Sample.Ids[1], 100)] },
            Engagement = new Engagement { Hazard = 0.1, PerFailure = 0.5, Spread = 1, Returns = 0.5 },
            Choice = new Choice { Accepts = 0.5 },
        };
        var behaving = new BehavingLearner(behaviour, Sample.Graph, 1);
        Assert.False(behaving.AlwaysFollows);
        Assert.True(behaving.PicksAmongReady);
        var (first, other) = (Seen(7), Seen(8));
        Assert.Equal(first, Seen(7));
        Assert.NotEqual(first, other);
        Assert.True(first[1] > 10 * first[0]);

        List<double> Seen(long learner)
        {
            behaving.Begin(new SimulatedLearner(1, learner));
            List<double> seen = [behaving.MinutesOf(0, 0, 0.5, true), behaving.MinutesOf(1, 0, 0.5, true)];
            for (var step = 0; step < 30; step++)
            {
                seen.Add(behaving.Chosen(step, [0], [1, 2, 3]));
                seen.Add(behaving.GoesOn(step, step % 3 == 0, 0.5, step) ? 1 : 0);
                seen.Add(behaving.Returns(step) ? 1 : 0);
            }

            return seen;
        }
    }

    [Fact]
    public void Chosen_AmongAny_IsAnyCompetencyButNoHeading()
    {
        var framework = CompetencyFramework.CreateBuilder("headed", "Headed").Add("h", "Heading").Add("a", "A").Add("b", "B")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("a"), CompetencyId.From("h"))).Add(new Association(AssociationType.IsChildOf, CompetencyId.From("b"), CompetencyId.From("h"))).Build().Framework;
        var behaving = new BehavingLearner(new LearnerBehaviour { Choice = new Choice { Accepts = 0, Among = ChoiceAmong.Any } }, PrerequisiteGraph.Compile(framework), 1);
        var chosen = new HashSet<int>();
        for (var learner = 0; learner < 100; learner++)
        {
            behaving.Begin(new SimulatedLearner(1, learner));
            chosen.Add(behaving.Chosen(0, [framework.RequiredIndexOf(CompetencyId.From("a"))], []));
        }

        Assert.Equal(2, chosen.Count);
        Assert.DoesNotContain(framework.RequiredIndexOf(CompetencyId.From("h")), chosen);
    }

    [Fact]
    public void Behaving_OnceMade_AllocatesNothing()
    {
        var behaviour = new LearnerBehaviour
        {
            ResponseTimes = new ResponseTimes { UnsureFactor = 2 }, Engagement = new Engagement { Hazard = 0.01, Spread = 1 }, Choice = new Choice { Accepts = 0.1, Looks = 2, Among = ChoiceAmong.Any },
        };
        var behaving = new BehavingLearner(behaviour, Sample.Graph, 1);
        int[] recommended = [0, 3];
        Live(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var learner = 1; learner < 50; learner++)
        {
            Live(learner);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Live(int learner)
        {
            behaving.Begin(new SimulatedLearner(1, learner));
            for (var step = 0; step < 10; step++)
            {
                var chosen = behaving.Chosen(step, recommended, recommended);
                behaving.GoesOn(step, false, 0.3, behaving.MinutesOf(chosen, step, 0.4, false));
            }

            behaving.Returns(1);
        }
    }

    [Fact]
    public void New_CompetencyThatIsNotThere_IsRefused() => Assert.Throws<ArgumentException>(() => new BehavingLearner(
        new LearnerBehaviour { ResponseTimes = new ResponseTimes { ByCompetency = [new CompetencyMinutes(CompetencyId.From("x"), 1)] } }, Sample.Graph, 1));
}
