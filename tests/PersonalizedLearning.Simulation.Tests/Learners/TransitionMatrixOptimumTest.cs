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
