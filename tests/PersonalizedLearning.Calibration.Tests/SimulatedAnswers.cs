using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Answers of learners who are as Bayesian knowledge tracing thinks they are.</summary>
internal static class SimulatedAnswers
{
    /// <summary>A text of 0s and 1s for each learner, of lengths from a minimum to a maximum.</summary>
    public static IEnumerable<string> Of(BktParameters truth, int learners, int shortest, int longest, ulong seed)
    {
        var numbers = new SeededChance(seed);
        var texts = new List<string>(learners);
        while (texts.Count < learners)
        {
            var text = new char[shortest + (int)(numbers.Next() * (longest - shortest + 1))];
            var isKnown = numbers.Next() < truth.Prior;
            for (var step = 0; step < text.Length; step++)
            {
                text[step] = numbers.Next() < (isKnown ? 1 - truth.Slip : truth.Guess) ? '1' : '0';
                isKnown = numbers.Next() < (isKnown ? 1 - truth.Forget : truth.Learn);
            }

            texts.Add(new string(text));
        }

        return texts;
    }
}
