namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

/// <summary>One iteration of expectation maximisation by going through every path that what is known can take, one by one: for short sequences only.</summary>
internal sealed class PathByPath
{
    private readonly BktClassParameters model;
    private readonly double rate;
    private readonly Dictionary<string, (double Part, double Whole)> shares = [];
    private double logLikelihood;
    private double days;
    private double losses;

    private PathByPath(BktClassParameters model) => (this.model, rate) = (model, -Math.Log(1 - model.ForgetPerDay));

    /// <summary>The log-likelihood under the parameters, and the parameters after one iteration.</summary>
    public static (double LogLikelihood, BktClassParameters Next) Iterate(IEnumerable<ClassedAnswer[]> sequences, BktClassParameters model)
    {
        var all = new PathByPath(model);
        foreach (var sequence in sequences)
        {
            all.Take(sequence);
        }

        return (all.logLikelihood, all.Next());
    }

    // A path is a bit before each answer, and one between learning and the time that passes after it.
    private void Take(ClassedAnswer[] sequence)
    {
        var bits = (2 * sequence.Length) - 1;
        var weights = Enumerable.Range(0, 1 << bits).Select(path => Probability(sequence, path)).ToArray();
        var likelihood = weights.Sum();
        logLikelihood += Math.Log(likelihood);
        foreach (var (path, weight) in weights.Index())
        {
            Count(sequence, path, weight / likelihood);
        }
    }

    private double Probability(ClassedAnswer[] sequence, int path)
    {
        var product = Bit(path, 0) ? model.Prior : 1 - model.Prior;
        foreach (var (step, answer) in sequence.Index())
        {
            var right = Bit(path, 2 * step) ? 1 - model.Slip[answer.AnswerClass] : model.Guess[answer.AnswerClass];
            product *= answer.IsCorrect ? right : 1 - right;
            if (step + 1 < sequence.Length)
            {
                var known = Bit(path, 2 * step) ? 1 - model.Forget[answer.LearnClass] : model.Learn[answer.LearnClass];
                var kept = Bit(path, (2 * step) + 1) ? Math.Exp(-rate * sequence[step + 1].DaysBefore) : 0;
                product *= (Bit(path, (2 * step) + 1) ? known : 1 - known) * (Bit(path, (2 * step) + 2) ? kept : 1 - kept);
            }
        }

        return product;
    }

    private void Count(ClassedAnswer[] sequence, int path, double weight)
    {
        Note("prior", Bit(path, 0), weight);
        foreach (var (step, answer) in sequence.Index())
        {
            var known = Bit(path, 2 * step);
            Note($"{(known ? "slip" : "guess")}{answer.AnswerClass}", answer.IsCorrect != known, weight);
            if (step + 1 < sequence.Length)
            {
                var after = Bit(path, (2 * step) + 1);
                Note($"{(known ? "forget" : "learn")}{answer.LearnClass}", after != known, weight);
                if (after)
                {
                    Risk(sequence[step + 1].DaysBefore, isLost: !Bit(path, (2 * step) + 2), weight);
                }
            }
        }
    }

    // The mean of an exponential time that is known to lie within the days, by the midpoint rule.
    private void Risk(double span, bool isLost, double weight)
    {
        const int parts = 2000;
        if (isLost && weight > 0)
        {
            var moments = Enumerable.Range(0, parts).Select(part => (part + 0.5) * span / parts).ToList();
            days += weight * moments.Sum(moment => moment * Math.Exp(-rate * moment)) / moments.Sum(moment => Math.Exp(-rate * moment));
            losses += weight;
        }
        else
        {
            days += weight * span;
        }
    }

    private BktClassParameters Next() => new(
        Share("prior", model.Prior), Shares("learn", model.Learn), Shares("forget", model.Forget), Shares("guess", model.Guess), Shares("slip", model.Slip))
    {
        ForgetPerDay = days > 0 ? 1 - Math.Exp(-losses / days) : model.ForgetPerDay,
    };

    private ValueList<double> Shares(string name, ValueList<double> otherwise) => otherwise.Select((value, index) => Share($"{name}{index}", value)).ToValueList();

    private double Share(string name, double otherwise) => shares.TryGetValue(name, out var share) && share.Whole > 0 ? share.Part / share.Whole : otherwise;

    private void Note(string name, bool happened, double weight)
    {
        var (part, whole) = shares.GetValueOrDefault(name);
        shares[name] = (part + (happened ? weight : 0), whole + weight);
    }

    private static bool Bit(int path, int place) => (path & (1 << place)) != 0;
}
