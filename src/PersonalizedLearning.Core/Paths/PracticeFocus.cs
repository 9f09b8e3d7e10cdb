using System.Numerics;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner was at lately, in a form that answers for any competency in a few steps: how near it is to the last answer, and how much of the latest were alike.</summary>
/// <remarks>Made again when there are further answers; linear in the prerequisites of the last. Not thread safe.</remarks>
internal sealed class PracticeFocus(PrerequisiteGraph graph)
{
    /// <summary>So many of the latest answers are looked at.</summary>
    public const int Span = 8;

    private const int None = -1;
    private const int LeastRoom = 32;

    // Multiplicative hashing (Knuth 1973) by the golden ratio, of which the upper bits are the well mixed ones.
    private const uint Spread = 2654435769;
    private const int Shift = 12;

    private Mark[] marks = [];
    private PracticeHistory? history;
    private int taken = None;
    private int recent;

    private enum Nearness : byte
    {
        None,
        Before,
        Itself,
    }

    /// <summary>Takes in what was answered since.</summary>
    public void Follow(PracticeHistory practice)
    {
        if (!ReferenceEquals(practice, history) || practice.Answers.Length != taken)
        {
            (history, taken) = (practice, practice.Answers.Length);
            MarkAll(practice.Answers);
        }
    }

    /// <summary>1 for the competency of the last answer, one half for its direct hard prerequisites and dependents, one quarter for what shares one of its hard prerequisites, else 0.</summary>
    public double NearnessOf(int competency)
    {
        var own = MarkOf(competency).Near;
        if (own != Nearness.None)
        {
            return own == Nearness.Itself ? 1 : 0.5;
        }

        var nearest = Nearness.None;
        foreach (var before in graph.HardBefore[competency])
        {
            nearest = (Nearness)Math.Max((byte)nearest, (byte)MarkOf(before).Near);
        }

        return nearest switch
        {
            Nearness.Itself => 0.5,
            Nearness.Before => 0.25,
            _ => 0,
        };
    }

    /// <summary>The share of the latest answers that were on the competency or on one with the same parent; 0 without an answer.</summary>
    public double ShareOf(int competency)
    {
        if (recent == 0)
        {
            return 0;
        }

        int alike = MarkOf(competency).AsItself;
        foreach (var parent in graph.Framework.Parents(competency))
        {
            alike |= MarkOf(parent).AsParent;
        }

        return BitOperations.PopCount((uint)alike) / (double)recent;
    }

    private void MarkAll(ReadOnlySpan<PractisedAnswer> answers)
    {
        var latest = answers[^Math.Min(answers.Length, Span)..];
        recent = latest.Length;
        Clear(latest);
        for (var position = 0; position < latest.Length; position++)
        {
            var bit = (byte)(1 << position);
            Marked(latest[position].Competency).AsItself |= bit;
            foreach (var parent in graph.Framework.Parents(latest[position].Competency))
            {
                Marked(parent).AsParent |= bit;
            }
        }

        if (recent > 0)
        {
            var last = latest[^1].Competency;
            foreach (var before in graph.HardPrerequisites(last))
            {
                Marked(before).Near = Nearness.Before;
            }

            Marked(last).Near = Nearness.Itself;
        }
    }

    // Room for all that is to be marked, and at least as much to spare, so that a place is found in a step or two.
    private void Clear(ReadOnlySpan<PractisedAnswer> latest)
    {
        var needed = recent == 0 ? 0 : graph.HardPrerequisites(latest[^1].Competency).Length;
        foreach (ref readonly var answer in latest)
        {
            needed += 1 + graph.Framework.Parents(answer.Competency).Length;
        }

        var room = Math.Max(LeastRoom, (int)BitOperations.RoundUpToPowerOf2((uint)(2 * needed)));
        if (marks.Length < room)
        {
            marks = new Mark[room];
        }

        marks.AsSpan().Fill(new Mark { Competency = None });
    }

    private ref Mark Marked(int competency)
    {
        ref var mark = ref marks[PlaceOf(competency)];
        mark.Competency = competency;
        return ref mark;
    }

    // An empty place stands for what is not marked.
    private ref readonly Mark MarkOf(int competency) => ref marks[PlaceOf(competency)];

    private int PlaceOf(int competency)
    {
        var places = marks;
        var place = (int)((uint)competency * Spread >> Shift) & (places.Length - 1);
        while (places[place].Competency is var found && found != competency && found != None)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private struct Mark
    {
        public int Competency;
        public Nearness Near;
        public byte AsItself;
        public byte AsParent;
    }
}
