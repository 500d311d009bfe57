"""What every screen is made of: colours, icons, words, controls, work behind them."""
