using System.Runtime.InteropServices;

namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences that the learner may do once more; a competency without an experience passes.</summary>
/// <remarks>
/// It is always there, so that nothing is recommended beyond its <see cref="LearningExperience.MaxAttempts"/>. An answer belongs to an experience whose identifier
/// is its <see cref="PractisedAnswer.Activity"/>; attempts are counted as how often the same item was answered on the same competency, the largest number of all.
/// Equality is by value.
/// </remarks>
public sealed record AttemptsFilter : ICandidateFilter
{
    private static readonly object Counting = new();

    /// <summary>Gets the filter.</summary>
    public static AttemptsFilter Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "attempts";

    /// <inheritdoc/>
    public string Demand => "attempts left";

    /// <summary>Counts the attempts of a learner at an experience.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="experience">The experience.</param>
    /// <returns>From 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public static int Used(LearnerState learner, ExperienceId experience)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return learner.Practice.StateOf(Counting, static () => new Attempts(), static (attempts, answer) => attempts.Take(answer)).ByActivity.GetValueOrDefault(experience.Value);
    }

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience is not { MaxAttempts: { } most } experience || Used(candidate.Learner, experience.Id) < most;

    private sealed class Attempts
    {
        private readonly Dictionary<(string Activity, int Competency, string? Item), int> answers = [];

        public Dictionary<string, int> ByActivity { get; } = new(StringComparer.Ordinal);

        public void Take(in PractisedAnswer answer)
        {
            if (answer.Activity is { } activity)
            {
                var count = ++CollectionsMarshal.GetValueRefOrAddDefault(answers, (activity, answer.Competency, answer.Item), out _);
                ByActivity[activity] = Math.Max(count, ByActivity.GetValueOrDefault(activity));
            }
        }
    }
}
