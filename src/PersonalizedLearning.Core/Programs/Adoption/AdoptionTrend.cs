using NodaTime;

namespace PersonalizedLearning.Programs;

/// <summary>How one dimension was seen over time.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Periods">The periods, the earliest first.</param>
public sealed record AdoptionTrend(string Dimension, ValueList<AdoptionPeriod> Periods)
{
    /// <summary>Derives the trends of all dimensions.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">The rubric, one of the book.</param>
    /// <param name="unit">What was rated.</param>
    /// <param name="ends">The ends of the periods, each later than the one before; the first period holds all up to its end.</param>
    /// <returns>One trend for each dimension, in the order of the rubric.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book does not take ratings by the rubric, or the ends are not in order.</exception>
    public static ValueList<AdoptionTrend> Of(RatingBook book, PracticeRubric rubric, PracticeUnit unit, IEnumerable<Instant> ends)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(ends);
        book.RequireRubric(rubric, nameof(rubric));
        var periods = rubric.Dimensions.Select(_ => new List<AdoptionPeriod>()).ToList();
        Instant? from = null;
        foreach (var to in ends)
        {
            if (to <= from)
            {
                throw new ArgumentException($"A period ends at {to}, and the one before at {from}; expected each later than the one before.", nameof(ends));
            }

            var now = StandingVoice.Of(book, rubric, [unit], from, to);
            var before = from is { } start ? StandingVoice.Of(book, rubric, [unit], null, start).ToDictionary(voice => voice.Person) : [];
            for (var dimension = 0; dimension < periods.Count; dimension++)
            {
                periods[dimension].Add(PeriodOf(rubric, dimension, from, to, now, voice => before.GetValueOrDefault(voice.Person)));
            }

            from = to;
        }

        return rubric.Dimensions.Select((dimension, place) => new AdoptionTrend(dimension.Id, periods[place].ToValueList())).ToValueList();
    }

    private static AdoptionPeriod PeriodOf(PracticeRubric rubric, int dimension, Instant? from, Instant to, List<StandingVoice> now, Func<StandingVoice, StandingVoice?> before)
    {
        var signs = now.Where(voice => voice.Places[dimension] is not null && before(voice)?.Places[dimension] is not null)
            .Select(voice => voice.Places[dimension]!.Value.CompareTo(before(voice)!.Places[dimension]!.Value)).ToList();
        return new AdoptionPeriod(
            from, to, StandingVoice.Distribution(now, rubric, dimension), signs.Count(sign => sign > 0), signs.Count(sign => sign < 0), signs.Count(sign => sign == 0));
    }
}
