using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of a matrix simulator as they stand in JSON: a published one by its name, or one of your own by all its parts.</summary>
internal sealed record TransitionMatrixDocument(
    string? Published = null, CompetencyId[]? Competencies = null, int[][]? States = null, int[]? Starts = null, StateTransitionDocument?[]? Transitions = null,
    double? Guess = null, double? Slip = null, MatrixItemDocument?[]? Items = null)
{
    private static (string Name, TransitionMatrixModel Model)[] AllPublished => [("binary", TransitionMatrixModel.Binary), ("tree", TransitionMatrixModel.Tree)];

    public static TransitionMatrixDocument Of(SimulatedLearnerModel model)
    {
        var matrix = (TransitionMatrixModel)model;
        MatrixItemDocument[]? items = matrix.Items.Count == 0 ? null : [.. matrix.Items.Select(item => new MatrixItemDocument(item.Competency, item.Guess, item.Slip))];
        return Array.Find(AllPublished, item => item.Model.HasMatrixOf(matrix)).Name is { } published
            ? new TransitionMatrixDocument(published, Guess: matrix.Guess, Slip: matrix.Slip, Items: items)
            : new TransitionMatrixDocument(
                null, [.. matrix.Competencies], [.. matrix.States.Select(state => state.ToArray())], [.. matrix.Starts],
                [.. matrix.Transitions.Select(item => new StateTransitionDocument(item.Competency, item.From, item.To, item.Probability))], matrix.Guess, matrix.Slip, items);
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() => ToMatrix() with
    {
        Guess = Guess ?? 0,
        Slip = Slip ?? 0,
        Items = LearningJson.Listed(Items, "$.items").Select((item, position) => LearningJson.Within(
            FormattableString.Invariant($"$.items[{position}]"), () => ModelParameters.Of(() => new MatrixItem(item.Competency, item.Guess, item.Slip)))).ToValueList(),
    });

    private TransitionMatrixModel ToMatrix()
    {
        if (Published is not { } name)
        {
            return ToOwnMatrix();
        }

        if (Competencies is not null || States is not null || Starts is not null || Transitions is not null)
        {
            throw new LearningJsonException($"A published matrix has its own competencies, states, starts and transitions; expected none besides '{name}'.", "$.published", null);
        }

        return Array.Find(AllPublished, item => item.Name == name).Model
            ?? throw new LearningJsonException($"'{name}' is not known here; expected one of {string.Join(", ", AllPublished.Select(item => item.Name))}.", "$.published", null);
    }

    private TransitionMatrixModel ToOwnMatrix()
    {
        if (Competencies is null || States is null || Starts is null || Transitions is null)
        {
            throw new JsonException("No matrix was found; expected a published one, or one's own by competencies, states, starts and transitions.", "$", null, null);
        }

        return new TransitionMatrixModel(
            Competencies.ToValueList(),
            LearningJson.Listed(States, "$.states").Select(state => state.ToValueList()).ToValueList(),
            Starts.ToValueList(),
            LearningJson.Listed(Transitions, "$.transitions").Select(item => new StateTransition(item.Competency, item.From, item.To, item.Probability)).ToValueList());
    }
}

/// <summary>Where one practice may lead from one state, as it stands in JSON.</summary>
internal sealed record StateTransitionDocument(int Competency, int From, int To, double Probability);

/// <summary>An item that measures with error, as it stands in JSON.</summary>
internal sealed record MatrixItemDocument(int Competency, double Guess, double Slip);
