using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The Elo rating system where items learn beside learners (Pelánek 2016): answer by answer, in the order of time.</summary>
/// <param name="alpha">α of learners and of items.</param>
/// <param name="beta">β of learners and of items.</param>
/// <param name="competencyAlpha">α of the skills that learners have on competencies beside their global one; 0 for no such skills.</param>
/// <param name="options">From how many options an answer is chosen; 0 or 1 where it is not.</param>
internal sealed class OnlineElo(double alpha, double beta, double competencyAlpha = 0, int options = 0)
{
    private readonly Dictionary<LearnerId, EloState> learners = [];
    private readonly Dictionary<(LearnerId Learner, CompetencyId Competency), EloState> skills = [];
    private readonly Dictionary<string, EloState> items = new(StringComparer.Ordinal);

    /// <summary>The items met, with their difficulties.</summary>
    public IReadOnlyDictionary<string, EloState> Items => items;

    /// <summary>The global skill of a learner.</summary>
    public EloState SkillOf(LearnerId learner) => learners.GetValueOrDefault(learner);

    /// <summary>The difficulty of an item.</summary>
    public EloState DifficultyOf(string item) => items.GetValueOrDefault(item);

    /// <summary>The log odds of success before an answer.</summary>
    public double LogOdds(in ObservedRow row)
    {
        var sum = SkillOf(row.Learner).Rating - (row.Observation.Item is { } item ? DifficultyOf(item).Rating : 0);
        if (competencyAlpha > 0)
        {
            foreach (var competency in row.Competencies)
            {
                sum += skills.GetValueOrDefault((row.Learner, competency)).Rating;
            }
        }

        return sum;
    }

    /// <summary>Predicts an answer, then learns it.</summary>
    /// <returns>What was predicted.</returns>
    public double Take(in ObservedRow row)
    {
        var predicted = EloModel.Success(LogOdds(row), options);
        var surprise = (row.IsCorrect ? 1 : 0) - predicted;
        Learn(ref CollectionsMarshal.GetValueRefOrAddDefault(learners, row.Learner, out _), alpha, surprise);
        if (row.Observation.Item is { } item)
        {
            Learn(ref CollectionsMarshal.GetValueRefOrAddDefault(items, item, out _), alpha, -surprise);
        }

        if (competencyAlpha > 0)
        {
            foreach (var competency in row.Competencies)
            {
                Learn(ref CollectionsMarshal.GetValueRefOrAddDefault(skills, (row.Learner, competency), out _), competencyAlpha, surprise);
            }
        }

        return predicted;
    }

    /// <summary>Forgets all learners, but not what they taught of items.</summary>
    public void StartLearnersAnew()
    {
        learners.Clear();
        skills.Clear();
    }

    private void Learn(ref EloState state, double first, double surprise) => state = EloModel.After(state, first, beta, surprise);
}
