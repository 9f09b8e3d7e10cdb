using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class TransitionMatrixModelTest
{
    [Fact]
    public void Answer_Items_AreMetInTurn()
    {
        var model = TransitionMatrixModel.Binary with { Guess = 0.5, Items = [new MatrixItem(0, 0.1, 0.2), new MatrixItem(0, 0.3, 0.4), new MatrixItem(0, 0.05, 0)] };
        var dynamics = model.For(LearnerModelGenerators.GraphOf(model.Competencies));
        var state = new double[dynamics.StateSize];
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        foreach (var expected in (double[])[0.1, 0.3, 0.05, 0.1])
        {
            Assert.Equal(expected, dynamics.SuccessOf(state, 0));
            Assert.Equal(0.5, dynamics.SuccessOf(state, 1));
            dynamics.Practise(state, 0, isRight: true, ref learning);
            state[0] = 0;
        }

        state[0] = 2;
        Assert.Equal(0.6, dynamics.SuccessOf(state, 0), 1e-12);
        Assert.Equal(1, dynamics.SuccessOf(state, 1));
    }

    [Fact]
    public void For_OtherFramework_IsRefused()
    {
        var more = LearnerModelGenerators.GraphOf([.. TransitionMatrixModel.Binary.Competencies, CompetencyId.From("other")]);
        Assert.Contains("does not know competency 'other'", Assert.Throws<ArgumentException>("graph", () => TransitionMatrixModel.Binary.For(more)).Message);
        Assert.Throws<ArgumentException>(() => TransitionMatrixModel.Tree.For(LearnerModelGenerators.GraphOf(TransitionMatrixModel.Binary.Competencies)));
    }

    [Fact]
    public void TransitionMatrixModel_NotAProcess_IsRefused()
    {
        ValueList<CompetencyId> competencies = [CompetencyId.From("a")];
        ValueList<ValueList<int>> states = [[], [0]];
        Assert.Throws<ArgumentException>("competencies", () => new TransitionMatrixModel([], states, [0], []));
        Assert.Throws<ArgumentException>("states", () => new TransitionMatrixModel(competencies, [[1]], [0], []));
        Assert.Throws<ArgumentException>("starts", () => new TransitionMatrixModel(competencies, states, [], []));
        Assert.Throws<ArgumentException>("transitions", () => new TransitionMatrixModel(competencies, states, [0], [new(0, 0, 1, 0.4)]));
        Assert.Throws<ArgumentException>("transitions", () => new TransitionMatrixModel(competencies, states, [0], [new(0, 0, 2, 1)]));
        Assert.Throws<ArgumentException>("Items", () => new TransitionMatrixModel(competencies, states, [0], []) { Items = [new MatrixItem(1, 0, 0)] });
        Assert.Throws<ArgumentOutOfRangeException>("Slip", () => new MatrixItem(0, 0, 1.5));
    }
}
