using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The parameters of the right activity at the right time.</summary>
public sealed record RiaritParameters
{
    /// <summary>Gets the quality of values that are active at the start, above 0, at most 1; 0.05 by default.</summary>
    public double InitialQuality { get; init => field = Preconditions.InRange(value, 1e-6, 1, nameof(InitialQuality)); } = 0.05;

    /// <summary>Gets how much of the quality of a value stays after an answer, from 0 to 1; 0.2 by default.</summary>
    public double Memory { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Memory)); } = 0.2;

    /// <summary>Gets how much of the reward of an answer is added to it, from 0 to 1; 0.8 by default.</summary>
    public double Gain { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Gain)); } = 0.8;

    /// <summary>Gets how far one answer moves the estimated command towards the level of the activity, from 0 to 1; 0.6 by default.</summary>
    public double LevelStep { get; init => field = Preconditions.InRange(value, 0, 1, nameof(LevelStep)); } = 0.6;

    /// <summary>Gets the competencies of the table, each once.</summary>
    /// <exception cref="ArgumentException">A competency is there twice, or names nothing.</exception>
    public ValueList<CompetencyId> Competencies
    {
        get;
        init
        {
            var seen = new HashSet<CompetencyId>();
            foreach (var competency in value)
            {
                Preconditions.Id(competency.Value, nameof(Competencies));
                if (!seen.Add(competency))
                {
                    throw new ArgumentException($"Competency '{competency}' is in the table twice; expected once.", nameof(Competencies));
                }
            }

            field = value;
        }
    }

    /// <summary>
    /// Gets the parameters of activities with their values. When empty, the default, there is one parameter with a value for each competency on the way to the goals, of full
    /// impact on that competency alone.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter is null, or two have one name.</exception>
    public ValueList<RiaritParameter> Table
    {
        get;
        init
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in value)
            {
                if (item is null || !seen.Add(item.Name))
                {
                    throw new ArgumentException($"Parameter '{item?.Name}' is null or there twice; expected each name once.", nameof(Table));
                }
            }

            field = value;
        }
    }

    /// <summary>Gets which experience has which values, each experience once; the others are not offered where there is a table.</summary>
    /// <exception cref="ArgumentException">An activity is null, names nothing, or is there twice.</exception>
    public ValueList<RiaritActivity> Activities
    {
        get;
        init
        {
            var seen = new HashSet<ExperienceId>();
            foreach (var item in value)
            {
                if (item is null || !seen.Add(ExperienceId.From(item.Experience.Value)))
                {
                    throw new ArgumentException($"Experience '{item?.Experience}' is null or there twice; expected each once.", nameof(Activities));
                }
            }

            field = value;
        }
    }
}
