using System.Globalization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.Memory;

/// <summary>Reviews for tests: of a real person, and of ones whose memory is as a policy thinks it is.</summary>
internal static class Reviews
{
    public const string File = "data/responses/fsrs-reviews.csv";

    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 12, 0);

    /// <summary>The reviews of the shared file; days are all that it tells of times.</summary>
    public static IReadOnlyList<ObservedRow> OfFile()
    {
        var times = new Dictionary<string, Instant>();
        var rows = new List<ObservedRow>();
        foreach (var line in System.IO.File.ReadLines(SharedFiles.PathOf(File)).Skip(1))
        {
            var parts = line.Split(',');
            var at = times.TryGetValue(parts[0], out var before) ? before + Duration.FromDays(Number(parts[3])) : Start;
            times[parts[0]] = at;
            rows.Add(Row("person", parts[0], Observation.OfRating(Number(parts[2]), at)));
        }

        return rows;
    }

    public static ObservedRow Row(string learner, string card, Observation observation) =>
        new(LearnerId.From(learner), [CompetencyId.From(card)], observation);

    /// <summary>Reviews of one card on days counted from the first.</summary>
    public static IReadOnlyList<ObservedRow> Of(params IEnumerable<(double Day, int Rating)> reviews) =>
        [.. reviews.Select(review => Row("learner", "card", Observation.OfRating(review.Rating, Start + Duration.FromDays(review.Day))))];

    /// <summary>
    /// Reviews of cards recalled as FSRS says, after anything from the same day to some times the stability; a learner has a hundred cards.
    /// </summary>
    public static IReadOnlyList<ObservedRow> Simulated(FsrsParameters truth, int cards, int length, ulong seed)
    {
        var policy = new FreeSpacedRepetitionScheduler(truth);
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>(cards * length);
        for (var card = 0; card < cards; card++)
        {
            var (state, at) = (policy.Initial, Start);
            for (var review = 0; review < length; review++)
            {
                var days = review == 0 || numbers.Next() < 0.15 ? 0 : 1 + (int)Math.Min(state.Stability * 8 * Math.Pow(numbers.Next(), 2), 2000);
                at += Duration.FromDays(days);
                var isRecalled = days == 0 ? numbers.Next() < 0.7 : numbers.Next() < policy.Retrievability(state, at);
                var observation = Observation.OfRating(isRecalled ? 2 + (int)(numbers.Next() * 3) : 1, at);
                rows.Add(Row($"learner-{card / 100}", $"card-{card}", observation));
                state = policy.Update(state, observation);
            }
        }

        return rows;
    }

    /// <summary>Answers recalled as half-life regression says.</summary>
    public static IReadOnlyList<ObservedRow> Simulated(HlrParameters truth, int cards, int length, ulong seed)
    {
        var policy = new HalfLifeRegression(truth);
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>(cards * length);
        for (var card = 0; card < cards; card++)
        {
            var (state, at) = (policy.Initial, Start);
            for (var answer = 0; answer < length; answer++)
            {
                at += answer == 0 ? Duration.Zero : Duration.FromDays(policy.HalfLifeDays(state) * (0.05 + (2 * numbers.Next())));
                var observation = Observation.OfAnswer(numbers.Next() < (answer == 0 ? 0.5 : policy.Estimate(state, at).Value), at);
                rows.Add(Row($"learner-{card / 100}", $"card-{card}", observation));
                state = policy.Update(state, observation);
            }
        }

        return rows;
    }

    /// <summary>Any reviews: times missing and out of order, ratings and answers, several learners and cards.</summary>
    public static IReadOnlyList<ObservedRow> Any(ulong seed, int most = 60)
    {
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>();
        var at = Start;
        for (var left = (int)(numbers.Next() * (most + 1)); left > 0; left--)
        {
            at += Duration.FromDays(Math.Floor((numbers.Next() * 12) - 2) / 2);
            Instant? time = numbers.Next() < 0.1 ? null : at;
            var observation = numbers.Next() < 0.2 ? Observation.OfFraction(numbers.Next(), time) : Observation.OfRating(1 + (int)(numbers.Next() * 4), time);
            rows.Add(Row($"learner-{(int)(numbers.Next() * 2)}", $"card-{(int)(numbers.Next() * 3)}", observation));
        }

        return rows;
    }

    /// <summary>Any weights of FSRS-6 within a share of their bounds around the defaults.</summary>
    public static FsrsParameters AnyParameters(ulong seed, double share)
    {
        var numbers = new SeededChance(seed);
        var weights = new double[21];
        for (var place = 0; place < weights.Length; place++)
        {
            var (least, greatest, usual) = (FsrsParameters.Least[place], FsrsParameters.Greatest[place], FsrsParameters.DefaultWeights[place]);
            var wanted = least + (numbers.Next() * (greatest - least));
            weights[place] = Math.Clamp(usual + (share * (wanted - usual)), least, greatest);
        }

        return new FsrsParameters { Weights = [.. weights] };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
