using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class MixtureModelTest
{
    private static readonly BktLearnerModel Slow = new() { Standard = new BktParameters { Learn = 0.05 } };

    [Fact]
    public void OneComponent_AnyLearner_IsThatOfTheComponent()
    {
        var (mixture, alone) = (new MixtureModel([new MixtureComponent("slow", 3, Slow)]).For(Sample.Graph), Slow.For(Sample.Graph));
        for (var learner = 0; learner < 50; learner++)
        {
            Assert.Equal(Sample.Course(alone, learner, 20), Sample.Course(mixture, learner, 20));
        }
    }

    [Fact]
    public void Groups_ManyLearners_AreAsFrequentAsTheirWeights()
    {
        const int Learners = 20_000;
        var dynamics = new MixtureModel([new("a", 1, Slow), new("b", 2, new BktLearnerModel()), new("c", 5, TransitionMatrixModel.Tree with { Guess = 0.1 })]).For(TreeGraph());
        Assert.Equal(["a", "b", "c"], dynamics.Groups);
        var (counts, state) = (new int[3], new double[dynamics.StateSize]);
        for (var learner = 0; learner < Learners; learner++)
        {
            var person = ChanceStream.Of(3, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            counts[dynamics.GroupOf(state)]++;
        }

        // Five standard errors.
        foreach (var (group, share) in new[] { 0.125, 0.25, 0.625 }.Index())
        {
            var error = Math.Sqrt(share * (1 - share) / Learners);
            Assert.InRange(counts[group] / (double)Learners, share - (5 * error), share + (5 * error));
        }
    }

    [Fact]
    public void New_NoComponentsOrOneNameTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new MixtureModel(default));
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => new MixtureModel([new("a", 1, Slow), new("a", 1, Slow)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MixtureComponent("a", 0, Slow));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MixtureComponent("a", double.PositiveInfinity, Slow));
    }

    private static PersonalizedLearning.Competencies.PrerequisiteGraph TreeGraph()
    {
        var builder = PersonalizedLearning.Competencies.CompetencyFramework.CreateBuilder("tree", "Tree");
        foreach (var competency in TransitionMatrixModel.Tree.Competencies)
        {
            builder.Add(competency.Value, competency.Value);
        }

        return PersonalizedLearning.Competencies.PrerequisiteGraph.Compile(builder.Build().Framework);
    }
}
