DS("x",15,"Het begon aan de kade. Ook de diefstal in de Havenwijk is niet opgehelderd.")
