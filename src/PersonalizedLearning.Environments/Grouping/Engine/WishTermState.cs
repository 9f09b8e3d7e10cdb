namespace PersonalizedLearning.Environments;

/// <summary>Keeps the greatest wish of each learner that is met.</summary>
internal sealed class WishTermState : GroupTermState
{
    private readonly WishTerm term;
    private readonly GroupingModel model;
    private readonly int[] itemOf;
    private readonly int[][] touched;
    private readonly double[] met;
    private int[] groupOf;
    private double value;

    public WishTermState(WishTerm term, GroupingModel model)
    {
        (this.term, this.model) = (term, model);
        (itemOf, met, groupOf) = (new int[model.Learners], new double[model.Learners], new int[model.Items]);
        for (var item = 0; item < model.Items; item++)
        {
            foreach (var learner in model.Members[item])
            {
                itemOf[learner] = item;
            }
        }

        var fans = new SortedSet<int>[model.Items];
        for (var item = 0; item < model.Items; item++)
        {
            fans[item] = [.. model.Members[item].Where(learner => term.Of(learner).Count > 0)];
        }

        for (var learner = 0; learner < model.Learners; learner++)
        {
            foreach (var wish in term.Of(learner))
            {
                fans[itemOf[wish.Other]].Add(learner);
            }
        }

        touched = [.. fans.Select(set => set.ToArray())];
        groupOf.AsSpan().Fill(-1);
        Reset(groupOf);
    }

    public override double Value => value;

    public override void Reset(int[] groupOf)
    {
        this.groupOf = [.. groupOf];
        value = 0;
        for (var learner = 0; learner < model.Learners; learner++)
        {
            value += met[learner] = Met(learner);
        }
    }

    public override double MoveGain(int item, int from, int to)
    {
        groupOf[item] = to;
        var gain = Gain(item);
        groupOf[item] = from;
        return gain;
    }

    public override double SwapGain(int first, int second, int firstGroup, int secondGroup)
    {
        (groupOf[first], groupOf[second]) = (secondGroup, firstGroup);
        var gain = Gain(first);
        foreach (var learner in touched[second])
        {
            gain += Array.BinarySearch(touched[first], learner) < 0 ? Met(learner) - met[learner] : 0;
        }

        (groupOf[first], groupOf[second]) = (firstGroup, secondGroup);
        return gain;
    }

    public override void Move(int item, int from, int to)
    {
        groupOf[item] = to;
        foreach (var learner in touched[item])
        {
            var now = Met(learner);
            value += now - met[learner];
            met[learner] = now;
        }
    }

    private double Gain(int item)
    {
        var gain = 0.0;
        foreach (var learner in touched[item])
        {
            gain += Met(learner) - met[learner];
        }

        return gain;
    }

    private double Met(int learner)
    {
        var (best, group) = (0.0, groupOf[itemOf[learner]]);
        foreach (var wish in term.Of(learner))
        {
            best = group >= 0 && wish.Value > best && groupOf[itemOf[wish.Other]] == group ? wish.Value : best;
        }

        return best;
    }
}
