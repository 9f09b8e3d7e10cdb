using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class TransitionMatrixOptimumTest
{
    [Fact]
    public void Gain_Tree_IsThePublishedOne()
    {
        var tree = new TransitionMatrixOptimum(TransitionMatrixModel.Tree);
        Assert.Equal(4.652, tree.BestGain(6), 5e-4);
        Assert.Equal(2.098, tree.RandomGain(6), 5e-4);
    }

    [Fact]
    public void Gain_Binary_IsThePublishedOne()
    {
        var binary = new TransitionMatrixOptimum(TransitionMatrixModel.Binary);
        Assert.Equal(1.0850, binary.BestGain(2), 1e-12);
        Assert.Equal(0.59625, binary.RandomGain(2), 1e-12);
    }

    [Fact]
    public void Gain_NoSteps_IsNothing() => Assert.Equal(0, new TransitionMatrixOptimum(TransitionMatrixModel.Tree).BestGain(0));

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(200)]
    public void BestChoice_FollowedFromEachStart_GainsTheBestGain(int steps)
    {
        var tree = TransitionMatrixModel.Tree;
        var optimum = new TransitionMatrixOptimum(tree);
        var rows = Enumerable.Range(0, tree.Competencies.Count).Select(tree.RowsOf).ToArray();
        var likelihood = new double[tree.States.Count];
        foreach (var start in tree.Starts)
        {
            likelihood[start] += 1.0 / tree.Starts.Count;
        }

        var before = Worth();
        for (var left = steps; left > 0; left--)
        {
            var next = new double[likelihood.Length];
            for (var state = 0; state < likelihood.Length; state++)
            {
                var choice = optimum.BestChoice(state, left);
                foreach (var (to, probability) in choice < 0 ? [(state, 1.0)] : rows[choice][state])
                {
                    next[to] += likelihood[state] * probability;
                }
            }

            likelihood = next;
        }

        Assert.Equal(optimum.BestGain(steps), Worth() - before, 1e-12);

        double Worth() => likelihood.Select((share, state) => share * tree.States[state].Count).Sum();
    }

    [Fact]
    public void BestChoice_AskedLateFirst_IsTheSame()
    {
        var (once, often) = (new TransitionMatrixOptimum(TransitionMatrixModel.Tree), new TransitionMatrixOptimum(TransitionMatrixModel.Tree));
        once.BestChoice(0, 300);
        for (var left = 1; left <= 300; left++)
        {
            for (var state = 0; state < TransitionMatrixModel.Tree.States.Count; state++)
            {
                Assert.Equal(once.BestChoice(state, left), often.BestChoice(state, left));
            }

            Assert.Equal(once.BestGain(left), often.BestGain(left));
        }
    }

    [Fact]
    public void BestChoice_AllMastered_IsNone() => Assert.Equal(-1, new TransitionMatrixOptimum(TransitionMatrixModel.Binary).BestChoice(2, 5));

    [Fact]
    public void BestGain_GoalAlone_CountsIt()
    {
        // From the first state two lessons are needed, from the second one.
        var optimum = new TransitionMatrixOptimum(TransitionMatrixModel.Binary, [TransitionMatrixModel.Binary.Competencies[1]]);
        Assert.Equal((0 + 0.7) / 2, optimum.BestGain(1), 1e-12);
        Assert.Equal(((0.6 * 0.7) + (1 - (0.3 * 0.3))) / 2, optimum.BestGain(2), 1e-12);
        Assert.Equal(0, optimum.BestChoice(0, 2));
        Assert.Equal(-1, optimum.BestChoice(0, 1));
    }

    [Fact]
    public void TransitionMatrixOptimum_UnknownGoal_IsRefused() =>
        Assert.Throws<ArgumentException>("goals", () => new TransitionMatrixOptimum(TransitionMatrixModel.Binary, [CompetencyId.From("other")]));

    [Fact]
    public void RandomPractice_ManyLearners_GainsWhatIsExpected()
    {
        const int Learners = 20_000;
        var model = TransitionMatrixModel.Tree;
        var builder = CompetencyFramework.CreateBuilder("tree", "Tree");
        foreach (var competency in model.Competencies)
        {
            builder.Add(competency.Value, competency.Value);
        }

        var dynamics = model.For(PrerequisiteGraph.Compile(builder.Build().Framework));
        var state = new double[dynamics.StateSize];
        var (sum, squares) = (0.0, 0.0);
        for (var learner = 0; learner < Learners; learner++)
        {
            var person = ChanceStream.Of(1, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            var before = Mastered();
            for (var step = 0; step < 6; step++)
            {
                var choice = ChanceStream.Of(1, learner, ChancePurpose.Selection, step);
                var answers = ChanceStream.Of(1, learner, ChancePurpose.Answer, step);
                var learning = ChanceStream.Of(1, learner, ChancePurpose.Learning, step);
                dynamics.Answer(state, choice.NextBelow(model.Competencies.Count), ref answers, ref learning);
            }

            var gain = Mastered() - before;
            (sum, squares) = (sum + gain, squares + (gain * gain));
        }

        var mean = sum / Learners;
        var error = Math.Sqrt(((squares / Learners) - (mean * mean)) / Learners);
        Assert.InRange(mean, 2.098038 - (5 * error), 2.098038 + (5 * error));

        double Mastered() => Enumerable.Range(0, model.Competencies.Count).Sum(competency => dynamics.MasteryOf(state, competency));
    }
}
