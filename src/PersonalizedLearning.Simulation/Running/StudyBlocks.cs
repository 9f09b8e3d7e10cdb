using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>How the learners of a study are cut into blocks, the unit of work, and which of them fall to one shard: dealt out in turn.</summary>
/// <remarks>
/// Where a standard error is the target there is a stage up to each number of learners at which it is looked at, and no block reaches across. Blocks of the shard are named by their position in it.
/// </remarks>
internal sealed class StudyBlocks
{
    /// <summary>The most learners that a block has: enough for adding up to cost nothing beside them.</summary>
    public const int LargestSize = 256;

    // Few enough for adding up to cost little, so that small studies have work for many threads.
    private const int SmallestSize = 16;
    private const int BlocksWanted = 1024;

    private readonly StudyShard shard;
    private readonly List<(long Block, long Learner)> starts = [(0, 0)];

    public StudyBlocks(Replications learners, StudyShard shard, int? size = null)
    {
        this.shard = shard;
        Size = (int)Preconditions.InRange(size ?? SizeFor(learners), 1, LargestSize);
        for (var end = learners.AtLeast; ; end = end > learners.AtMost / 2 ? learners.AtMost : end * 2)
        {
            var (block, learner) = starts[^1];
            starts.Add((block + ((end - learner - 1) / Size) + 1, end));
            if (end == learners.AtMost)
            {
                break;
            }
        }
    }

    /// <summary>Learners in a block; the last one of a stage may have fewer.</summary>
    public int Size { get; }

    /// <summary>How many stages there are: one where the number of learners is fixed.</summary>
    public int Stages => starts.Count - 1;

    /// <summary>How many learners the shard has at the most.</summary>
    public long Learners => LearnersBefore(EndOf(Stages - 1));

    /// <summary>The learners of a block of the shard.</summary>
    public (long From, long To) this[long position]
    {
        get
        {
            var block = (position * shard.Count) + shard.Index - 1;
            var stage = 0;
            while (block >= starts[stage + 1].Block)
            {
                stage++;
            }

            var from = starts[stage].Learner + ((block - starts[stage].Block) * Size);
            return (from, Math.Min(from + Size, starts[stage + 1].Learner));
        }
    }

    /// <summary>How many blocks the shard has up to the end of a stage.</summary>
    public long EndOf(int stage) => (starts[stage + 1].Block + shard.Count - shard.Index) / shard.Count;

    /// <summary>How many learners the blocks of the shard before a position have.</summary>
    public long LearnersBefore(long position)
    {
        var learners = position * Size;
        for (var stage = 0; stage < Stages; stage++)
        {
            // Only the last block of a stage is short.
            var last = EndOf(stage) - 1;
            if (last >= 0 && last < position && (stage == 0 || EndOf(stage - 1) <= last))
            {
                var (from, to) = this[last];
                learners -= Size - (to - from);
            }
        }

        return learners;
    }

    // By the study alone, so that all its shards are cut alike.
    private static int SizeFor(Replications learners) =>
        (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((ulong)((learners.AtLeast - 1) / BlocksWanted) + 1), SmallestSize, LargestSize);
}
