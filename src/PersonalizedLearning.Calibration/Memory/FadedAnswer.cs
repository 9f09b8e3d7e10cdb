namespace PersonalizedLearning.Calibration;

/// <summary>An answer, and what a policy that does not forget says of it.</summary>
/// <param name="Predicted">The probability of a right answer with what was practised before.</param>
/// <param name="Unpractised">The same without any practice, towards which it fades.</param>
/// <param name="Days">The days since the latest practice, from 0.</param>
/// <param name="IsCorrect">Whether it was right.</param>
internal readonly record struct FadedAnswer(double Predicted, double Unpractised, double Days, bool IsCorrect)
{
    // ln of the probability of what happened when half of what is above the unpractised is left after a half-life.
    internal double LogLikelihood(double halfLife)
    {
        var recall = Predicted > Unpractised ? Unpractised + ((Predicted - Unpractised) * Math.Pow(2, -Days / halfLife)) : Predicted;
        return Math.Log(Math.Max(IsCorrect ? recall : 1 - recall, PredictionScore.Clip));
    }
}
