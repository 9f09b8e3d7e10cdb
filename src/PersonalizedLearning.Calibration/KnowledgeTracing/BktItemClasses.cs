using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Into which classes the items of one competency fall: the general one, 0, for those too seldom answered or not said, and others from 1.</summary>
internal sealed class BktItemClasses
{
    private readonly Dictionary<int, int> classOf = [];
    private readonly List<(string Item, int Class)> items = [];
    private readonly bool byGuess;
    private readonly bool byLearn;
    private readonly int count = 1;

    /// <summary>All answers alike.</summary>
    public static BktItemClasses None { get; } = new();

    private BktItemClasses()
    {
    }

    /// <summary>Finds the classes with answers enough.</summary>
    public BktItemClasses(ResponseLog log, int competency, bool[]? taken, BktFitOptions options)
    {
        (byGuess, byLearn) = ((options.ByItem & BktByItem.Guess) != 0, (options.ByItem & BktByItem.Learn) != 0);
        var answers = CountByItem(log, competency, taken);
        var byClass = answers.Keys
            .Select(item => (Item: item, Class: ClassNameOf(log.Items[item], options)))
            .Where(item => item.Class is not null)
            .GroupBy(item => item.Class!, item => item.Item, StringComparer.Ordinal)
            .Where(group => group.Sum(item => answers[item]) >= options.MinAnswersByItem)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in byClass)
        {
            foreach (var item in group)
            {
                classOf[item] = count;
            }

            items.AddRange(NamesOf(group.Key, options).Select(name => (name, count)));
            count++;
        }
    }

    /// <summary>The classes that parameters make: each item that they name is one.</summary>
    public BktItemClasses(ResponseLog log, BktParameters parameters)
    {
        (byGuess, byLearn) = (true, true);
        var names = log.Items.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        foreach (var item in parameters.ByItem)
        {
            if (names.TryGetValue(item.Item, out var index))
            {
                classOf[index] = count;
            }

            count++;
        }
    }

    /// <summary>How many classes of learn and forget there are.</summary>
    public int LearnClasses => byLearn ? count : 1;

    /// <summary>How many classes of guess and slip there are.</summary>
    public int AnswerClasses => byGuess ? count : 1;

    /// <summary>Whether all answers are alike.</summary>
    public bool IsPlain => count == 1;

    /// <summary>The class of guess and slip of an item, by its index in the log.</summary>
    public int AnswerClassOf(int item) => byGuess ? classOf.GetValueOrDefault(item) : 0;

    /// <summary>The class of learn and forget of an item, by its index in the log.</summary>
    public int LearnClassOf(int item) => byLearn ? classOf.GetValueOrDefault(item) : 0;

    /// <summary>The parameters as a policy takes them; those of the general class are for every item not named.</summary>
    public BktParameters ToParameters(BktClassPoint point) => new()
    {
        Prior = point.Prior,
        Learn = point.Learn[0],
        Forget = point.Forget[0],
        Guess = point.Guess[0],
        Slip = point.Slip[0],
        ForgetPerDay = point.ForgetPerDay,
        ByItem = items.Select(item => ItemOf(item.Item, item.Class, point)).ToValueList(),
    };

    /// <summary>The parameters of the classes that parameters make.</summary>
    public static BktClassPoint ToPoint(BktParameters parameters)
    {
        var point = BktClassPoint.Of(BktPoint.Of(parameters), parameters.ForgetPerDay, parameters.ByItem.Count + 1, parameters.ByItem.Count + 1);
        foreach (var (place, item) in parameters.ByItem.Index())
        {
            point.Learn[place + 1] = item.Learn ?? parameters.Learn;
            point.Forget[place + 1] = item.Forget ?? parameters.Forget;
            point.Guess[place + 1] = item.Guess ?? parameters.Guess;
            point.Slip[place + 1] = item.Slip ?? parameters.Slip;
        }

        return point;
    }

    private BktItem ItemOf(string item, int number, BktClassPoint point) => new()
    {
        Item = item,
        Learn = byLearn ? point.Learn[number] : null,
        Forget = byLearn ? point.Forget[number] : null,
        Guess = byGuess ? point.Guess[number] : null,
        Slip = byGuess ? point.Slip[number] : null,
    };

    private static Dictionary<int, int> CountByItem(ResponseLog log, int competency, bool[]? taken)
    {
        var answers = new Dictionary<int, int>();
        var (first, end) = log.SequencesOf(competency);
        for (var sequence = first; sequence < end; sequence++)
        {
            foreach (var item in taken?[log.LearnerOf(sequence)] ?? true ? log.ItemsOf(sequence) : [])
            {
                answers[item] = answers.GetValueOrDefault(item) + 1;
            }
        }

        answers.Remove(ResponseDetails.NoItem);
        return answers;
    }

    private static string? ClassNameOf(string item, BktFitOptions options) => options.ItemClasses is { } classes ? classes.GetValueOrDefault(item) : item;

    // An item of a class that was fitted is like the others of it, answered or not.
    private static IEnumerable<string> NamesOf(string name, BktFitOptions options) =>
        options.ItemClasses is { } classes ? classes.Where(pair => pair.Value == name).Select(pair => pair.Key) : [name];
}
