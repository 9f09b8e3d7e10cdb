using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>
/// How badly weights of FSRS predict reviews: −ln of the likelihood of every review on a later day than the one before, and pull·Σ((w − w⁰)/σ)².
/// </summary>
/// <remarks>Sums are made block by block and then over the blocks in order, so that they are the same bits for any number of threads.</remarks>
internal sealed class FsrsLoss : IScoredLoss
{
    private const int BlockReviews = 512;
    private const int Weights = 21;

    private readonly ReviewSequences reviews;
    private readonly double[] expected;
    private readonly double pull;
    private readonly bool floored;
    private readonly bool shortTerm;
    private readonly int threads;
    private readonly (int First, int End)[] blocks;
    private readonly double[] losses;
    private readonly double[][] sums;

    internal FsrsLoss(ReviewSequences reviews, FsrsParameters start, double pull, int threads)
    {
        this.reviews = reviews;
        this.pull = pull;
        this.threads = threads;
        expected = [.. start.AllWeights];
        floored = !start.IsFsrs5;
        shortTerm = start.ShortTerm;
        blocks = Parted(reviews);
        losses = new double[blocks.Length];
        sums = [.. blocks.Select(_ => new double[(Weights + 1) * DualNumber.Places])];
    }

    /// <summary>How much weights differ between people: standard deviations as fsrs-rs publishes them.</summary>
    internal static ReadOnlySpan<double> Deviations =>
        [6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27];

    public int Count => Weights;

    /// <summary>ln of the likelihood alone.</summary>
    public double LogLikelihood(ReadOnlySpan<double> point)
    {
        var weights = new PlainNumber[Weights];
        for (var place = 0; place < Weights; place++)
        {
            weights[place] = new PlainNumber(point[place]);
        }

        var model = new FsrsModel<PlainNumber>(weights, floored, shortTerm);
        InParallel(block => losses[block] = LossIn(model, block));
        return -losses.Sum();
    }

    public double At(ReadOnlySpan<double> point) => Penalty(point) - LogLikelihood(point);

    public double Derive(ReadOnlySpan<double> point, Span<double> gradient, Span<double> information)
    {
        var weights = new DualNumber[Weights];
        for (var place = 0; place < Weights; place++)
        {
            weights[place] = DualNumber.Variable(point[place], place);
        }

        var model = new FsrsModel<DualNumber>(weights, floored, shortTerm);
        InParallel(block => losses[block] = DeriveIn(model, block));
        gradient.Clear();
        information.Clear();
        foreach (var sum in sums)
        {
            for (var place = 0; place < Weights; place++)
            {
                gradient[place] += sum[(Weights * DualNumber.Places) + place];
                for (var other = 0; other <= place; other++)
                {
                    information[(place * Weights) + other] += sum[(place * DualNumber.Places) + other];
                }
            }
        }

        for (var place = 0; place < Weights; place++)
        {
            var scale = 2 * pull / (Deviations[place] * Deviations[place]);
            gradient[place] += scale * (point[place] - expected[place]);
            information[(place * Weights) + place] += scale;
        }

        return losses.Sum() + Penalty(point);
    }

    private double Penalty(ReadOnlySpan<double> point)
    {
        var sum = 0.0;
        for (var place = 0; place < Weights; place++)
        {
            var apart = (point[place] - expected[place]) / Deviations[place];
            sum += apart * apart;
        }

        return pull * sum;
    }

    private void Run<TNumber, TSink>(FsrsModel<TNumber> model, (int First, int End) block, ref TSink sink)
        where TNumber : struct, IFsrsNumber<TNumber>
        where TSink : struct, IRecallSink<TNumber>, allows ref struct
    {
        for (var sequence = block.First; sequence < block.End; sequence++)
        {
            var ratings = reviews.RatingsOf(sequence);
            var days = reviews.DaysOf(sequence);
            var (stability, difficulty) = (model.FirstStability(ratings[0]), model.FirstDifficulty(ratings[0]));
            for (var review = 1; review < ratings.Length; review++)
            {
                if (days[review] > 0)
                {
                    sink.Add(model.Retrievability(stability, days[review]), ratings[review] > 1);
                }

                stability = model.NextStability(stability, difficulty, days[review], ratings[review]);
                difficulty = model.NextDifficulty(difficulty, ratings[review]);
            }
        }
    }

    private double LossIn(FsrsModel<PlainNumber> model, int block)
    {
        var sum = new RecallLoss();
        Run(model, blocks[block], ref sum);
        return sum.Loss;
    }

    private double DeriveIn(FsrsModel<DualNumber> model, int block)
    {
        sums[block].AsSpan().Clear();
        var sum = new RecallInformation(sums[block], Weights);
        Run(model, blocks[block], ref sum);
        return sum.Loss;
    }

    private void InParallel(Action<int> work)
    {
        if (threads == 1)
        {
            for (var block = 0; block < blocks.Length; block++)
            {
                work(block);
            }
        }
        else
        {
            Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
        }
    }

    private static (int First, int End)[] Parted(ReviewSequences reviews)
    {
        var parts = new List<(int First, int End)>();
        for (var (first, sequence) = (0, 0); sequence < reviews.Count; sequence++)
        {
            if (reviews.StartOf(sequence + 1) - reviews.StartOf(first) >= BlockReviews || sequence + 1 == reviews.Count)
            {
                parts.Add((first, sequence + 1));
                first = sequence + 1;
            }
        }

        return [.. parts];
    }
}
