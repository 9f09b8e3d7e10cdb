using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Paths, for other programs and to be planned again.</content>
public static partial class LearningJson
{
    /// <summary>Writes a path to goals.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="path">The path.</param>
    /// <param name="framework">The framework for which it was planned, for codes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have a step of the path.</exception>
    public static void WritePlan(Stream stream, LearningPath path, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(framework);
        var document = new PlanDocument(
            path.Learner, path.AsOf,
            [.. path.Steps.Select(step => new StepDocument(
                step.Competency, step.Minutes, [.. step.StartsAfter], [.. step.Goals], framework[framework.RequiredIndexOf(step.Competency)].Code, step.Experience))],
            path.Minutes, path.Value, path.Bound, path.Gap,
            [.. path.Unreachable.Select(goal => new UnreachedDocument(goal.Competency, goal.Reason, goal.MissingMinutes, goal.Cycle.Count > 0 ? [.. goal.Cycle] : null))],
            path.Changes.Count > 0 ? [.. path.Changes.Select(change => new ChangeDocument(change.Competency, change.Kind))] : null);
        Write(stream, document, LearningJsonContext.Default.PlanDocument);
    }

    /// <summary>Reads a path that was written before.</summary>
    /// <param name="stream">Where from.</param>
    /// <returns>The path. Codes are not kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no path.</exception>
    public static LearningPath ReadPlan(Stream stream) => Read(stream, LearningJsonContext.Default.PlanDocument, ToPath);

    private static LearningPath ToPath(PlanDocument document)
    {
        Share(document.Gap, "$.gap");
        var seen = new HashSet<CompetencyId>();
        for (var position = 0; position < document.Steps.Length; position++)
        {
            if (document.Steps[position] is { } step && !seen.Add(step.Competency))
            {
                throw new LearningJsonException(
                    $"Competency '{step.Competency}' is a step twice; expected once.", FormattableString.Invariant($"$.steps[{position}].competency"), null);
            }
        }

        return new LearningPath
        {
            Learner = document.Learner,
            AsOf = document.AsOf,
            Steps = [.. Listed(document.Steps, "$.steps").Select(ToStep)],
            Minutes = document.Minutes,
            Value = Share(document.Value, "$.value"),
            Bound = Share(document.Bound, "$.bound"),
            Unreachable = [.. Listed(document.Unreachable, "$.unreachable").Select(goal => new UnreachedGoal(goal.Competency, goal.Reason, goal.MissingMinutes, [.. goal.Cycle ?? []]))],
            Changes = [.. Listed(document.Changes, "$.changes").Select(change => new PathChange(change.Competency, change.Kind))],
        };
    }

    // Bounds are sums, and may be beside 1 by what rounding has left over.
    private static double Share(double value, string path) => value is >= 0 and <= 1.001
        ? value
        : throw new LearningJsonException(FormattableString.Invariant($"{value} was found; expected a number from 0 to 1."), path, null);

    private static PathStep ToStep(StepDocument step) => new(step.Competency, step.Experience, step.Minutes, [.. step.StartsAfter], [.. step.Goals]);
}
