namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Weighted scores in the straightforward way: whole matrices of items by competencies, zeros and all.</summary>
internal sealed class DenseWeightedScores(double[][] relevance, double[] difficulty, double[][] prerequisites)
{
    /// <summary>The item with the highest score, the first of equals.</summary>
    public int Best(double[] mastery, double[] latest, double masteredFrom, (double P, double R, double C, double D) weights)
    {
        var logOdds = Array.ConvertAll(mastery, LogOdds);
        var readiness = new double[mastery.Length];
        for (var before = 0; before < mastery.Length; before++)
        {
            var missing = Math.Min(0, logOdds[before] - masteredFrom);
            for (var after = 0; after < mastery.Length; after++)
            {
                readiness[after] += prerequisites[before][after] * missing;
            }
        }

        var (best, highest) = (-1, double.NegativeInfinity);
        for (var item = 0; item < relevance.Length; item++)
        {
            var (p, r, c, d) = (0.0, 0.0, 0.0, 0.0);
            var hard = LogOdds(difficulty[item]);
            for (var competency = 0; competency < mastery.Length; competency++)
            {
                var k = relevance[item][competency];
                p += k * Math.Min(0, readiness[competency]);
                r += k * Math.Max(0, masteredFrom - logOdds[competency]);
                c += k * latest[competency];
                d -= k * Math.Abs(logOdds[competency] - hard);
            }

            var score = (weights.P * p) + (weights.R * r) + (weights.C * Math.Sqrt(c)) + (weights.D * d);
            if (score > highest)
            {
                (best, highest) = (item, score);
            }
        }

        return best;
    }

    private static double LogOdds(double probability) => Math.Log(probability / (1 - probability));
}
