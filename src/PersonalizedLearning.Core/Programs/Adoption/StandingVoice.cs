using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>What one person says of one unit now: on each dimension the latest rating.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">The role of the latest rating.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Places">The places of the levels, by dimension; null where a dimension was not rated.</param>
internal sealed record StandingVoice(PersonId Person, PersonRole Role, PracticeUnit Unit, ValueList<int?> Places)
{
    /// <summary>The voices about units, of ratings made in a span of time.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">By which rubric.</param>
    /// <param name="units">About what.</param>
    /// <param name="after">After which instant; from the start when null.</param>
    /// <param name="asOf">Up to which instant.</param>
    public static List<StandingVoice> Of(RatingBook book, PracticeRubric rubric, IEnumerable<PracticeUnit> units, Instant? after, Instant asOf)
    {
        var about = units.ToHashSet();
        var voices = new SortedDictionary<(PracticeUnit, PersonId), (PersonRole Role, int?[] Places)>();
        foreach (var rating in book.Ratings.Where(rating => !(rating.At <= after) && rating.At <= asOf && about.Contains(rating.Unit)))
        {
            if (rating.Rubric == rubric.Id && rating.RubricVersion == rubric.Version)
            {
                var key = (rating.Unit, rating.Rater.Person);
                var places = voices.TryGetValue(key, out var before) ? before.Places : new int?[rubric.Dimensions.Count];
                foreach (var item in rating.Dimensions)
                {
                    places[rubric.DimensionOf(item.Dimension)] = rubric.LevelOf(item.Level);
                }

                voices[key] = (rating.Rater.Role, places);
            }
        }

        return [.. voices.Select(entry => new StandingVoice(entry.Key.Item2, entry.Value.Role, entry.Key.Item1, entry.Value.Places.ToValueList()))];
    }

    /// <summary>How many of the voices see each level of a dimension.</summary>
    public static LevelDistribution Distribution(IEnumerable<StandingVoice> voices, PracticeRubric rubric, int dimension)
    {
        var counts = new int[rubric.Levels.Count];
        foreach (var voice in voices)
        {
            if (voice.Places[dimension] is { } place)
            {
                counts[place]++;
            }
        }

        return new LevelDistribution(counts.ToValueList());
    }
}
