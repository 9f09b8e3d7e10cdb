using System.Buffers;

namespace PersonalizedLearning.Calibration;

/// <summary>Answers with classes and times, laid out for eight sequences at a time, those of like length together.</summary>
/// <remarks>
/// A sequence that has ended goes on with answers that say nothing, of a class after the last of each, which change nothing and are counted nowhere that matters: so the
/// inner loops need not ask which lanes still live.
/// </remarks>
internal sealed class BktClassLanes
{
    /// <summary>How many sequences go side by side.</summary>
    public const int Width = BktLanes.Width;

    private const double TicksPerDay = TimeSpan.TicksPerDay;

    private BktClassLanes(int learnClasses, int answerClasses, int sequences, Func<int, int> lengthOf, bool hasDays)
    {
        (LearnClasses, AnswerClasses, Sequences, Longest) = (learnClasses, answerClasses, sequences, sequences == 0 ? 0 : lengthOf(0));
        Starts = new int[((sequences + Width - 1) / Width) + 1];
        for (var block = 0; block + 1 < Starts.Length; block++)
        {
            Starts[block + 1] = Starts[block] + lengthOf(block * Width);
        }

        Emissions = new int[Starts[^1] * Width];
        Transitions = new int[Starts[^1] * Width];
        Days = hasDays ? new double[Starts[^1] * Width] : [];
        Array.Fill(Emissions, 2 * answerClasses);
        Array.Fill(Transitions, learnClasses);
    }

    /// <summary>How many classes of learn and forget there are.</summary>
    public int LearnClasses { get; }

    /// <summary>How many classes of guess and slip there are.</summary>
    public int AnswerClasses { get; }

    /// <summary>How many sequences there are; lanes after the last are not used.</summary>
    public int Sequences { get; }

    /// <summary>The length of the longest sequence.</summary>
    public int Longest { get; }

    /// <summary>Where the steps of each block begin, and after the last where they end.</summary>
    public int[] Starts { get; }

    /// <summary>For each step and lane: twice the answer class, and one more if the answer is right.</summary>
    public int[] Emissions { get; }

    /// <summary>For each step and lane: the learn class by which the next step comes.</summary>
    public int[] Transitions { get; }

    /// <summary>For each step and lane: the days since the step before; empty where no times are looked at.</summary>
    public double[] Days { get; }

    /// <summary>Lays out sequences of answers, none of them empty.</summary>
    public static BktClassLanes Of(ClassedAnswer[][] sequences, int learnClasses, int answerClasses, bool hasDays)
    {
        ClassedAnswer[][] sorted = [.. sequences.OrderByDescending(sequence => sequence.Length)];
        var lanes = new BktClassLanes(learnClasses, answerClasses, sorted.Length, place => sorted[place].Length, hasDays);
        foreach (var (place, sequence) in sorted.Index())
        {
            foreach (var (step, (isCorrect, answerClass, learnClass, days)) in sequence.Index())
            {
                lanes.Set(place, step, isCorrect ? 1 : 0, answerClass, step + 1 < sequence.Length ? learnClass : learnClasses, step == 0 ? 0 : days);
            }
        }

        return lanes;
    }

    /// <summary>Lays out the answers on a competency.</summary>
    /// <param name="log">The log.</param>
    /// <param name="competency">The index of the competency.</param>
    /// <param name="taken">Which learners to take, by index; all when null.</param>
    /// <param name="classes">The classes of the items.</param>
    /// <param name="hasDays">Whether to look at the times.</param>
    public static BktClassLanes Of(ResponseLog log, int competency, bool[]? taken, BktItemClasses classes, bool hasDays)
    {
        var (first, end) = log.SequencesOf(competency);
        var rented = ArrayPool<int>.Shared.Rent(end - first);
        var count = 0;
        for (var sequence = first; sequence < end; sequence++)
        {
            if (taken?[log.LearnerOf(sequence)] ?? true)
            {
                rented[count++] = sequence;
            }
        }

        var sorted = rented.AsSpan(0, count);
        sorted.Sort((left, right) => log.AnswersOf(right).Length.CompareTo(log.AnswersOf(left).Length) is var order and not 0 ? order : left.CompareTo(right));
        var lanes = new BktClassLanes(classes.LearnClasses, classes.AnswerClasses, count, place => log.AnswersOf(rented[place]).Length, hasDays && log.HasTimes);
        for (var place = 0; place < count; place++)
        {
            lanes.Fill(place, log.AnswersOf(sorted[place]), log.ItemsOf(sorted[place]), log.TimesOf(sorted[place]), classes);
        }

        ArrayPool<int>.Shared.Return(rented);
        return lanes;
    }

    private void Fill(int place, ReadOnlySpan<byte> answers, ReadOnlySpan<int> items, ReadOnlySpan<long> times, BktItemClasses classes)
    {
        var latest = ResponseDetails.NoTime;
        for (var step = 0; step < answers.Length; step++)
        {
            var item = items.IsEmpty ? ResponseDetails.NoItem : items[step];
            var time = times.IsEmpty ? ResponseDetails.NoTime : times[step];

            // As the policy has it: time never runs backwards, and where none is known none has passed.
            var days = latest == ResponseDetails.NoTime || time <= latest ? 0 : (time - latest) / TicksPerDay;
            latest = Math.Max(latest, time);
            Set(place, step, answers[step], classes.AnswerClassOf(item), step + 1 < answers.Length ? classes.LearnClassOf(item) : LearnClasses, days);
        }
    }

    private void Set(int place, int step, int correct, int answerClass, int learnClass, double days)
    {
        var at = ((Starts[place / Width] + step) * Width) + (place % Width);
        Emissions[at] = (2 * answerClass) + correct;
        Transitions[at] = learnClass;
        if (Days.Length > 0)
        {
            Days[at] = days;
        }
    }
}
