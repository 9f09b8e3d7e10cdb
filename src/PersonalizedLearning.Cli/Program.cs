Console.WriteLine("plearn");
