namespace PersonalizedLearning.Mastery;

/// <summary>What knowledge tracing multiplies by at one opportunity: the probabilities and their complements.</summary>
internal readonly struct BktRates
{
    internal BktRates(BktParameters parameters, BktItem? item = null)
    {
        Learn = item?.Learn ?? parameters.Learn;
        Forget = item?.Forget ?? parameters.Forget;
        Guess = item?.Guess ?? parameters.Guess;
        Slip = item?.Slip ?? parameters.Slip;
        (Stay, Keep, NoGuess, NoSlip) = (1 - Learn, 1 - Forget, 1 - Guess, 1 - Slip);
    }

    internal double Learn { get; }

    internal double Stay { get; }

    internal double Forget { get; }

    internal double Keep { get; }

    internal double Guess { get; }

    internal double NoGuess { get; }

    internal double Slip { get; }

    internal double NoSlip { get; }
}
