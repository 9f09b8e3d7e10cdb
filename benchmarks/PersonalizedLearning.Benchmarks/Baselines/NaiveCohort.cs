using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The learners of a cohort, followed in the straightforward way.</summary>
internal static class NaiveCohort
{
    /// <summary>By knowledge tracing; returns the mean of what is known.</summary>
    public static double Trace(BktParameters parameters, Observation[][] answers)
    {
        var skills = answers[0].Select(_ => new NaiveSkill(parameters)).ToArray();
        foreach (var round in answers)
        {
            for (var learner = 0; learner < skills.Length; learner++)
            {
                skills[learner].Answer(round[learner].IsSuccess(parameters.CorrectFrom));
            }
        }

        return skills.Average(skill => skill.Current.Known);
    }

    /// <summary>By FSRS; returns the mean stability.</summary>
    public static double Remember(FsrsParameters parameters, Observation[][] answers)
    {
        var cards = answers[0].Select(_ => new NaiveCard(parameters)).ToArray();
        foreach (var round in answers)
        {
            for (var learner = 0; learner < cards.Length; learner++)
            {
                cards[learner].Review(round[learner].Rating, round[learner].At!.Value);
            }
        }

        return cards.Average(card => card.Current!.Stability);
    }
}
