namespace PersonalizedLearning.Simulation;

/// <summary>The colours of everything that is shown to people, by light and dark.</summary>
/// <remarks>Text has a contrast of at least 4.5 to 1 on its ground. Colours are told apart by colour-blind people, and none is the only sign of anything.</remarks>
internal static class PageColours
{
    /// <summary>The variables that style sheets take colours from.</summary>
    public const string Css =
        """

        :root {
          color-scheme: light dark;
          --ground: #ffffff; --panel: #f5f7fa; --ink: #1a2027; --soft-ink: #525c68; --rule: #d5dbe2;
          --mastered: #1c5d99; --on-mastered: #ffffff; --tint: #e4eefa; --track: #c3d3e6; --unmet: #ffffff; --box: #8a96a3;
          --lapsed: #fdeedd; --lapse: #a8480a; --next: #a3125f; --on-next: #ffffff; --goal: #1a2027; --star: #ffd54a;
          --link: #b7c0ca; --way: #5f6d7c;
          --s0: #0072b2; --s1: #c0720a; --s2: #00805c; --s3: #8a5a00; --s4: #b5487f; --s5: #4f6ad0; --s6: #c2410c; --s7: #5c6670;
          --l0: #0072b2; --l1: #c2410c; --l2: #00805c; --l3: #9c3a80; --l4: #8a6400; --l5: #4a5561;
          --t0: #1c5d99; --t1: #c97a12; --t2: #2e8b6f; --t3: #9c3a80; --t4: #6b7785;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #11161c; --panel: #1a212a; --ink: #e8ecf1; --soft-ink: #a9b4c0; --rule: #333e4a;
            --mastered: #7fb8ee; --on-mastered: #0b1a29; --tint: #20324a; --track: #3d5674; --unmet: #161c23; --box: #66727f;
            --lapsed: #3d2a18; --lapse: #f2a35e; --next: #ff8fc7; --on-next: #2b0618; --goal: #f2f4f7; --star: #8a5f00;
            --link: #434f5c; --way: #8b98a6;
            --s0: #5ab4ec; --s1: #e8a33d; --s2: #3fc79b; --s3: #d8b25c; --s4: #e58bb9; --s5: #93a6f5; --s6: #f08a5d; --s7: #9aa5b1;
            --l0: #5ab4ec; --l1: #f08a5d; --l2: #3fc79b; --l3: #e58bd0; --l4: #e0b84a; --l5: #a9b4c0;
            --t0: #7fb8ee; --t1: #e8a33d; --t2: #4fc9a2; --t3: #e58bd0; --t4: #9aa5b1;
          }
        }
        """;
}
