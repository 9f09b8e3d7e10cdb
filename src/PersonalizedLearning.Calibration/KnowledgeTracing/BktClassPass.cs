namespace PersonalizedLearning.Calibration;

/// <summary>The E-step with classes, one sequence at a time: the textbook's recursion, each step scaled by its own probability (Rabiner 1989).</summary>
internal sealed class BktClassPass(int learnClasses, int answerClasses, int longest)
{
    private readonly double[] known = new double[longest];
    private readonly double[] unknown = new double[longest];
    private readonly double[] probability = new double[longest];
    private readonly double[] learnt = new double[learnClasses];
    private readonly double[] learntOf = new double[learnClasses];
    private readonly double[] forgotten = new double[learnClasses];
    private readonly double[] forgottenOf = new double[learnClasses];
    private readonly double[] guessed = new double[answerClasses];
    private readonly double[] guessedOf = new double[answerClasses];
    private readonly double[] slipped = new double[answerClasses];
    private readonly double[] slippedOf = new double[answerClasses];
    private double knownFirst;
    private double unknownFirst;

    /// <summary>Counts what is expected under the parameters, and returns the log-likelihood.</summary>
    public double Expect(ClassedAnswer[][] sequences, BktClassParameters model)
    {
        foreach (var counts in (ReadOnlySpan<double[]>)[learnt, learntOf, forgotten, forgottenOf, guessed, guessedOf, slipped, slippedOf])
        {
            Array.Clear(counts);
        }

        (knownFirst, unknownFirst) = (0, 0);
        var logLikelihood = 0.0;
        foreach (var sequence in sequences)
        {
            logLikelihood += Forward(sequence, model);
            Backward(sequence, model);
        }

        return logLikelihood;
    }

    /// <summary>The M-step: each parameter is its share of what was counted last.</summary>
    public BktClassParameters Maximize(BktClassParameters current) => new(
        BktCounts.Share(knownFirst, knownFirst + unknownFirst, current.Prior),
        Shares(learnt, learntOf, current.Learn),
        Shares(forgotten, forgottenOf, current.Forget),
        Shares(guessed, guessedOf, current.Guess),
        Shares(slipped, slippedOf, current.Slip));

    private static ValueList<double> Shares(double[] parts, double[] wholes, ValueList<double> otherwise) =>
        parts.Select((part, index) => BktCounts.Share(part, wholes[index], otherwise[index])).ToValueList();

    private double Forward(ClassedAnswer[] sequence, BktClassParameters model)
    {
        var logLikelihood = 0.0;
        var (before, beforeUnknown) = (model.Prior, 1 - model.Prior);
        for (var step = 0; step < sequence.Length; step++)
        {
            var (ifKnown, ifUnknown) = Emission(sequence[step], model);
            probability[step] = (before * ifKnown) + (beforeUnknown * ifUnknown);
            known[step] = before * ifKnown / probability[step];
            unknown[step] = beforeUnknown * ifUnknown / probability[step];
            logLikelihood += Math.Log(probability[step]);
            var (learn, forget) = (model.Learn[sequence[step].LearnClass], model.Forget[sequence[step].LearnClass]);
            before = (known[step] * (1 - forget)) + (unknown[step] * learn);
            beforeUnknown = (known[step] * forget) + (unknown[step] * (1 - learn));
        }

        return logLikelihood;
    }

    private void Backward(ClassedAnswer[] sequence, BktClassParameters model)
    {
        var (betaKnown, betaUnknown) = (1.0, 1.0);
        for (var step = sequence.Length - 1; step >= 0; step--)
        {
            var (isCorrect, answerClass, learnClass) = sequence[step];
            if (step < sequence.Length - 1)
            {
                var (ifKnown, ifUnknown) = Emission(sequence[step + 1], model);
                var (aheadKnown, aheadUnknown) = (betaKnown * ifKnown / probability[step + 1], betaUnknown * ifUnknown / probability[step + 1]);
                var (learn, forget) = (model.Learn[learnClass], model.Forget[learnClass]);
                betaKnown = ((1 - forget) * aheadKnown) + (forget * aheadUnknown);
                betaUnknown = (learn * aheadKnown) + ((1 - learn) * aheadUnknown);
                learnt[learnClass] += unknown[step] * learn * aheadKnown;
                learntOf[learnClass] += unknown[step] * betaUnknown;
                forgotten[learnClass] += known[step] * forget * aheadUnknown;
                forgottenOf[learnClass] += known[step] * betaKnown;
            }

            var (gammaKnown, gammaUnknown) = (known[step] * betaKnown, unknown[step] * betaUnknown);
            slippedOf[answerClass] += gammaKnown;
            guessedOf[answerClass] += gammaUnknown;
            slipped[answerClass] += isCorrect ? 0 : gammaKnown;
            guessed[answerClass] += isCorrect ? gammaUnknown : 0;
        }

        knownFirst += known[0] * betaKnown;
        unknownFirst += unknown[0] * betaUnknown;
    }

    private static (double IfKnown, double IfUnknown) Emission(in ClassedAnswer answer, BktClassParameters model)
    {
        var (guess, slip) = (model.Guess[answer.AnswerClass], model.Slip[answer.AnswerClass]);
        return answer.IsCorrect ? (1 - slip, guess) : (slip, 1 - guess);
    }
}
